package org.hearsay.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tables that follow from the journal. */
enum Projection {
  CHANGE("change", "revision, number"),
  CLAIM_FACET("claim_facet", "facet, known, rank, claim"),
  CLAIM_KEY("claim_key", "span, key, known, rank"),
  CLAIM_WORDS("claim_words", "term, doc, col, offset"),
  DIGEST("digest", "report"),
  EVENT_LINK("event_link", "item, since"),
  KEPT_CLAIM("kept_claim", "claim"),
  PRINT("print", "print, known, rank"),
  PROJECTED("projected", "one"),
  REJECTION("rejection", "entry"),
  REPORT_LINK("report_link", "item, since"),
  REPORT_WORDS("report_words", "term, doc, col, offset"),
  REVIEW("review", "entry"),
  REVIEW_LINK("review_link", "entry, item"),
  REVISION("revision", "entry");

  private static final int SHOWN = 60;

  private final String table;
  private final String order;

  Projection(String table, String order) {
    this.table = table;
    this.order = order;
  }

  String table() {
    return table;
  }

  /** Whether it is an index of words, whose rows are those of its vocabulary. */
  boolean isWords() {
    return order.startsWith("term");
  }

  /** SHA-256 over the rows in order: of each cell its type, its length and its bytes. */
  Rebuild.Digest digest(Sql sql) {
    MessageDigest sha = sha256();
    long[] rows = new long[1];
    sql.each(
        "SELECT * FROM " + rows(sql, "main") + " ORDER BY " + order,
        row -> {
          int columns = row.getMetaData().getColumnCount();
          for (int i = 1; i <= columns; i++) {
            cell(sha, row.getObject(i));
          }
          rows[0]++;
          return true;
        });
    return new Rebuild.Digest(rows[0], HexFormat.of().formatHex(sha.digest()));
  }

  /** The first row that only one of the two has; the ledger's own, and "fresh" attached to it. */
  String difference(Sql sql) {
    String kept = rows(sql, "main");
    String fresh = rows(sql, "fresh");
    String old = first(sql, kept, fresh);
    String made = first(sql, fresh, kept);
    return old.isEmpty()
        ? "not there was " + made
        : made.isEmpty() ? "too much was " + old : "was " + old + ", is " + made;
  }

  private String first(Sql sql, String one, String other) {
    return sql.first(
            "SELECT * FROM (SELECT * FROM "
                + one
                + " EXCEPT SELECT * FROM "
                + other
                + ") ORDER BY "
                + order
                + " LIMIT 1",
            Projection::shown)
        .orElse("");
  }

  private String rows(Sql sql, String schema) {
    if (!isWords()) {
      return schema + "." + table;
    }
    String name = "temp." + schema + "_" + table;
    sql.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS "
            + name
            + " USING fts5vocab("
            + schema
            + ", "
            + table
            + ", instance)");
    return name;
  }

  private static String shown(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object cell = row.getObject(i);
      String text = cell instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(cell);
      cells.add(text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text);
    }
    return "(" + String.join(", ", cells) + ")";
  }

  private static void cell(MessageDigest sha, @org.jspecify.annotations.Nullable Object cell) {
    byte[] bytes =
        switch (cell) {
          case null -> new byte[0];
          case byte[] blob -> blob;
          default -> cell.toString().getBytes(UTF_8);
        };
    char type =
        cell == null ? '0' : cell instanceof byte[] ? 'b' : cell instanceof String ? 't' : 'n';
    sha.update((byte) type);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
