package org.hearsay.web.jobs;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.Capturing;
import org.hearsay.source.input.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that a user dropped or pasted, and what they state about them.
 *
 * @param name of the file; empty for pasted text
 * @param address the address of the report; null where none is stated
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Upload(
    String name,
    @Nullable String address,
    @Nullable LocalDate published,
    @Nullable String outlet,
    byte[] bytes) {
  private static final int DIGITS = 12;

  public Upload {
    requireNonNull(name, "name is null");
    requireNonNull(bytes, "bytes is null");
    name = name.replaceAll("\\p{Cntrl}", "?");
  }

  /** What it is called where it is shown. */
  String title() {
    return name.isEmpty() ? "pasted text" : name;
  }

  /** The stated address, else one made of its bytes: two files of one name are two reports. */
  String reportAddress() {
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
    Items items = Inputs.open(fileName(), new ByteArrayInputStream(bytes), limits);
    Capturing capturing = new Capturing(limits, false);
    Deque<Capture> ready = new ArrayDeque<>();
    return () -> {
      while (ready.isEmpty()) {
        Item item = items.next();
        if (item == null) {
          return null;
        }
        ready.addAll(of(item, capturing));
      }
      return stated(ready.poll());
    };
  }

  private List<Capture> of(Item item, Capturing capturing) {
    return switch (item) {
      case Item.Raw raw when raw.address().equals(fileName()) ->
          capturing.of(new Item.Raw(fileName(), raw.method(), null, null, raw.bytes())).stream()
              .map(capture -> at(reportAddress(), capture))
              .toList();
      case Item.Named named -> List.of(notFetched(named.name()));
      case Item.Listed listed -> List.of(notFetched(listed.address()));
      default -> capturing.of(item);
    };
  }

  /** The name that its format is recognised by; the report gets another address. */
  private String fileName() {
    return name.isEmpty() ? "pasted.txt" : address == null ? "dropped:" + name : name;
  }

  private Capture at(String reportAddress, Capture capture) {
    String own =
        capture.address().substring(Math.min(fileName().length(), capture.address().length()));
    return new Capture(
        capture.address().startsWith(fileName()) ? reportAddress + own : capture.address(),
        capture.method(),
        capture.type(),
        capture.fetched(),
        capture.bytes(),
        capture.outcome());
  }

  /** An address in a list: the server fetches nothing on behalf of a file. */
  private static Capture notFetched(String address) {
    return Capture.none(
        Capture.Method.FILE,
        new Rejected(address, Reason.ADDRESS, "an address in a list; `hearsay add` fetches it"));
  }

  private Capture stated(Capture capture) {
    return capture.outcome() instanceof Accepted accepted
        ? capture.with(new Accepted(stated(capture.address(), accepted.report())))
        : capture;
  }

  private Report stated(String reportAddress, Report report) {
    return report
        .withId(reportAddress)
        .withOutlet(outlet == null ? report.outlet() : outlet)
        .withPublished(published == null ? report.published() : published);
  }
}
