package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.hearsay.json.Json;
import org.hearsay.json.ReadingJson;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.journal.Deflate;
import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.model.Reading;
import tools.jackson.core.JsonGenerator;

/**
 * A report that was captured and read, ready to be written: what costs time is done, by the thread
 * that read it.
 *
 * @param textHash SHA-256 of the report's text as UTF-8
 * @param deflated the reading as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record ReadReport(
    Captured captured, Reading reading, String revision, byte[] textHash, byte[] deflated) {
  public ReadReport {
    requireNonNull(captured, "captured is null");
    requireNonNull(reading, "reading is null");
    requireNonNull(revision, "revision is null");
    requireNonNull(textHash, "textHash is null");
    requireNonNull(deflated, "deflated is null");
  }

  public static ReadReport of(Captured captured, Reading reading) {
    byte[] textHash = Sha256.of(reading.report().text());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.line(out)) {
      ReadingJson.write(json, reading);
    }
    return new ReadReport(
        captured,
        reading,
        revision(captured.address(), textHash),
        textHash,
        Deflate.deflate(out.toByteArray()));
  }

  /**
   * Id of the revision: "r" and 16 hexadecimal digits of the SHA-256 of address and text's hash.
   */
  public static String revision(String address, byte[] textHash) {
    String both = address + "\n" + HexFormat.of().formatHex(textHash);
    return "r" + Sha256.hex(Sha256.of(both)).substring(0, ReportRef.DIGITS);
  }
}
