package org.hearsay.source.archive;

import java.io.EOFException;
import java.util.zip.ZipException;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;

/** Where an archive ends before its end. */
final class Truncation {
  private static final String REST = "; what stood before is read";

  private Truncation() {}

  /**
   * The one item that tells it.
   *
   * @param records that were read
   */
  static Item of(String name, Exception failed, long records) {
    String behind = "after " + records + (records == 1 ? " record" : " records");
    return failed instanceof EOFException
        ? item(
            name, Reason.UNREADABLE, "the archive ends in the middle of a record, " + behind + REST)
        : item(
            name, Reason.FORMAT, "the archive is damaged " + behind + ": " + cause(failed) + REST);
  }

  static Item item(String name, Reason reason, String message) {
    return new Item.Captured(Capture.none(Method.ARCHIVE, new Rejected(name, reason, message)));
  }

  /** Other messages are of jwarc, and quote what they found. */
  private static String cause(Exception failed) {
    return failed instanceof PlainChannel.HeaderTooLong || failed instanceof ZipException
        ? String.valueOf(failed.getMessage())
        : "no record of a WARC where one should be";
  }
}
