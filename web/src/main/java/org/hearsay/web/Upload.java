package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.ReportParser;
import org.hearsay.source.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that somebody dropped or pasted, and what he says of them.
 *
 * @param name of the file; empty for pasted text
 * @param address what it stands under, if he says so
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Upload(
    String name,
    @Nullable String address,
    @Nullable LocalDate published,
    @Nullable String outlet,
    byte[] bytes) {
  private static final int DIGITS = 12;

  /** Unpacked bytes of a batch: a small archive may hold any number of rows. */
  private static final long UNPACKED = 256L << 20;

  Upload {
    requireNonNull(name, "name is null");
    requireNonNull(bytes, "bytes is null");
    name = name.replaceAll("\\p{Cntrl}", "?");
  }

  /** What it is called where it is shown. */
  String title() {
    return name.isEmpty() ? "pasted text" : name;
  }

  /** Told, else made of its bytes: two files of one name are two reports. */
  String stands() {
    return address != null
        ? address
        : (name.isEmpty() ? "pasted" : "dropped:" + name)
            + "#"
            + Sha256.hex(Sha256.of(bytes)).substring(0, DIGITS);
  }

  /** The reports in it, one after the other; null at the end. */
  interface Captures {
    @Nullable Capture next() throws IOException;
  }

  Captures captures(Limits limits) throws IOException {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.endsWith(".jsonl.gz")) {
      InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes));
      return batch(new Bounded(in), limits);
    }
    if (small.endsWith(".jsonl")) {
      return batch(new ByteArrayInputStream(bytes), limits);
    }
    Capture[] one = {single(limits)};
    return () -> {
      Capture next = one[0];
      one[0] = null;
      return next;
    };
  }

  private Captures batch(InputStream in, Limits limits) {
    Rows rows = new Rows(address == null ? "dropped:" + name : address, in, limits);
    return () -> {
      Capture row = rows.capture();
      return row == null ? null : told(row);
    };
  }

  private Capture single(Limits limits) {
    Outcome outcome =
        bytes.length > limits.bytes()
            ? new Rejected(title(), Reason.TOO_LARGE, "too large: the limit is " + limits.size())
            : ReportParser.parse(name.isEmpty() ? "pasted.txt" : name, bytes, null);
    return told(new Capture(stands(), Capture.Method.FILE, null, Optional.of(bytes), outcome));
  }

  private Capture told(Capture capture) {
    return capture.outcome() instanceof Accepted accepted
        ? new Capture(
            capture.address(),
            capture.method(),
            capture.type(),
            capture.bytes(),
            new Accepted(told(capture.address(), accepted.report())))
        : capture;
  }

  private Report told(String stands, Report report) {
    return new Report(
        stands,
        report.title(),
        outlet == null ? report.outlet() : outlet,
        published == null ? report.published() : published,
        report.language(),
        report.text(),
        report.warnings());
  }

  /** Ends a stream that is longer than anybody meant. */
  private static final class Bounded extends FilterInputStream {
    private long left = UNPACKED;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int count = super.read(to, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw new IOException("more than " + (UNPACKED >> 20) + " MiB unpacked");
      }
    }
  }
}
