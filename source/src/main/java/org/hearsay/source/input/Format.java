package org.hearsay.source.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.source.archive.Archives;
import org.hearsay.source.text.CharsetDetector;
import org.hearsay.source.xml.Xml;
import org.jspecify.annotations.Nullable;

/** What bytes are, told by how they begin, and where that says nothing by their name. */
public enum Format {
  TEXT("a text", false),
  PAGE("a web page", false),
  FEED("a feed", false),
  SITEMAP("a sitemap: a list of addresses", false),
  NEWSML("NewsML-G2", false),
  NITF("NITF", false),
  NINJS("ninjs", false),
  XML("XML of another kind", false),
  JSON("JSON of another kind", false),
  PDF("PDF", false),
  DOCX("DOCX", false),
  OFFICE("a document of another kind than PDF and DOCX", false),
  ZIP("a zip", false),
  ROWS("rows of JSON", true),
  TABLE("a table", true),
  TELEGRAM("a messenger's export", true),
  WARC("a web archive", true),
  WACZ("a packed web archive", true);

  /** So many bytes are looked at. */
  public static final int HEAD = 8 << 10;

  private static final int PDF_HEAD = 1024;
  private static final String ZIP_SIGN = "PK\3\4";

  /** A zip's entry in Word's folder: 26 bytes are between an entry's sign and its name. */
  private static final Pattern WORD_ENTRY =
      Pattern.compile(ZIP_SIGN + ".{26}word/", Pattern.DOTALL);

  /** As OpenDocument begins, and what Office has beside Word's. */
  private static final Pattern OFFICE_ENTRY =
      Pattern.compile(
          ZIP_SIGN + ".{26}(?:mimetypeapplication/vnd\\.oasis\\.opendocument|xl/|ppt/)",
          Pattern.DOTALL);

  private static final Pattern OFFICE_NAME =
      Pattern.compile(".*\\.(?:od[tsp]|xls[xm]?|ppt[xm]?|rtf|doc)");

  /** Word before 2007 and its kin (a compound file). */
  private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  /** One that only an item of ninjs has, in any of its generations. */
  private static final Pattern NINJS_FIELDS =
      Pattern.compile(
          "\"(?:uri|guid)\".*\"(?:body_(?:text|html|xhtml)|bodies|headlines?|versioncreated|pubstatus)\""
              + "|\"(?:body_(?:text|html|xhtml)|bodies|headlines?|versioncreated|pubstatus)\".*\"(?:uri|guid)\"",
          Pattern.DOTALL);

  /** A whole account's export, whose chats may stand far behind its contacts. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "\\{\\s*\"about\"\\s*:.*\"(?:personal_information|contacts|frequent_contacts|sessions|chats"
              + "|left_chats|stories)\".*",
          Pattern.DOTALL);

  /** An object, or a list of them; a text may begin with a bracket too. */
  private static final Pattern OBJECT =
      Pattern.compile("(?:\\[\\s*)?\\{\\s*\"[^\"]{1,200}\"\\s*:.*", Pattern.DOTALL);

  private static final Pattern TEXT_FIELD = Pattern.compile("\"(?:text|id)\"\\s*:");

  private final String title;
  private final boolean streamed;

  Format(String title, boolean streamed) {
    this.title = title;
    this.streamed = streamed;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Whether there may be any number of reports in it, read one after the other from a stream. */
  public boolean streamed() {
    return streamed;
  }

  /**
   * @param name a file's or an address
   * @param type as a server gave it; null where there is none
   * @param bytes all of them or the first {@value #HEAD}; never packed
   */
  public static Format of(String name, @Nullable String type, byte[] bytes) {
    String small = name.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    if (small.endsWith(".jsonl") || small.endsWith(".jsonl.gz") || small.endsWith(".ndjson")) {
      return isNinjs(head(bytes)) ? NINJS : ROWS;
    }
    if (Archives.isWarc(bytes)) {
      return WARC;
    }
    if (Archives.isWacz(small, bytes)) {
      return WACZ;
    }
    if (isPdf(bytes)) {
      return PDF;
    }
    if (isZip(bytes)) {
      return isDocx(small, type, bytes) ? DOCX : isOffice(small, bytes) ? OFFICE : ZIP;
    }
    String signs = latin(bytes, HEAD);
    if (signs.startsWith(COMPOUND) || signs.stripLeading().startsWith("{\\rtf")) {
      return OFFICE;
    }
    if (small.endsWith(".csv") || small.endsWith(".tsv")) {
      return TABLE;
    }
    String head = head(bytes);
    if (head.startsWith("{") || head.startsWith("[")) {
      return json(head);
    }
    // Before what the server says: it calls many a feed a page.
    Format xml = head.startsWith("<") ? xml(head) : TEXT;
    if (xml != TEXT && xml != XML) {
      return xml;
    }
    boolean named = small.endsWith(".html") || small.endsWith(".htm") || small.endsWith(".xhtml");
    boolean typed =
        type != null && type.toLowerCase(Locale.ROOT).matches("(text/html|application/xhtml).*");
    if (named || typed || head.startsWith("<!doctype html") || head.startsWith("<html")) {
      return PAGE;
    }
    return xml;
  }

  /** As readers of PDF do: its sign may stand behind up to a thousand other bytes. */
  private static boolean isPdf(byte[] bytes) {
    String head = latin(bytes, PDF_HEAD);
    int at = head.indexOf("%PDF-");
    return at >= 0 && head.substring(0, at).chars().noneMatch(one -> one == '<' || one == '{');
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length >= ZIP_SIGN.length() && latin(bytes, ZIP_SIGN.length()).equals(ZIP_SIGN);
  }

  /** Of a zip: whether a part of Word's is in it, or it is called one. */
  private static boolean isDocx(String name, @Nullable String type, byte[] bytes) {
    boolean typed =
        type != null && type.startsWith("application/vnd.openxmlformats-officedocument.word");
    return typed || name.endsWith(".docx") || WORD_ENTRY.matcher(latin(bytes, HEAD)).find();
  }

  /** Of a zip that is no DOCX. */
  private static boolean isOffice(String name, byte[] bytes) {
    return OFFICE_NAME.matcher(name).matches() || OFFICE_ENTRY.matcher(latin(bytes, HEAD)).find();
  }

  /** A character for each of the first bytes. */
  private static String latin(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(most, bytes.length), ISO_8859_1);
  }

  private static Format xml(String head) {
    return switch (Xml.root(head).orElse("")) {
      case "rss", "rdf", "feed" -> FEED;
      case "urlset", "sitemapindex" -> SITEMAP;
      case "newsitem", "packageitem", "newsmessage" -> NEWSML;
      case "nitf" -> NITF;
      case "html" -> PAGE;
      default -> head.startsWith("<?xml") ? XML : TEXT;
    };
  }

  private static Format json(String head) {
    boolean chat =
        head.contains("\"messages\"") && head.contains("\"type\"")
            || ACCOUNT.matcher(head).matches();
    if (chat) {
      return TELEGRAM;
    }
    if (NINJS_FIELDS.matcher(head).find()) {
      return NINJS;
    }
    return OBJECT.matcher(head).matches() ? JSON : TEXT;
  }

  /** Of lines of JSON: whether they are items of ninjs, not rows of a batch. */
  private static boolean isNinjs(String head) {
    return NINJS_FIELDS.matcher(head).find() && !TEXT_FIELD.matcher(head).find();
  }

  /** The beginning in small letters, without what may stand before it. */
  private static String head(byte[] bytes) {
    Charset shown = CharsetDetector.shown(bytes);
    return new String(bytes, 0, Math.min(HEAD, bytes.length), shown == null ? UTF_8 : shown)
        .replace("\uFEFF", "")
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }
}
