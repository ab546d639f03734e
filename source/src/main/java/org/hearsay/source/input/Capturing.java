package org.hearsay.source.input;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.web.Politeness;
import org.hearsay.source.web.RequestPolicy;
import org.hearsay.source.web.Sleeper;
import org.hearsay.source.web.WebSource;

/**
 * From an item to the reports in it: what is named is read or asked for. Thread-safe.
 *
 * @param lists asked before each request for what a list has
 */
public record Capturing(Limits limits, boolean allowPrivate, RequestPolicy lists) {
  public Capturing {
    requireNonNull(limits, "limits is null");
    requireNonNull(lists, "lists is null");
  }

  /** With lists asked for politely: one for all items, or each would be the first. */
  public Capturing(Limits limits, boolean allowPrivate) {
    this(
        limits,
        allowPrivate,
        new Politeness(
            new WebSource(limits, allowPrivate),
            InstantSource.system(),
            Sleeper.SLEEP,
            Politeness.GAP));
  }

  /** The reports, or the reasons why there is none; never empty. */
  public List<Capture> of(Item item) {
    return switch (item) {
      case Item.Captured captured -> List.of(captured.capture());
      case Item.Raw raw -> Documents.of(raw, limits);
      case Item.Named named ->
          WebSource.isAddress(named.name())
              ? asked(new WebSource(limits, allowPrivate).ask(named.name()))
              : inFile(named.name());
      case Item.Listed listed ->
          asked(new WebSource(limits, allowPrivate).ask(listed.address(), lists));
    };
  }

  private List<Capture> asked(Item item) {
    return switch (item) {
      case Item.Named named -> List.of(none(named.name(), "an address that leads to another"));
      case Item.Listed listed ->
          List.of(none(listed.address(), "an address that leads to another"));
      case Item.Captured captured -> of(captured);
      case Item.Raw raw -> of(raw);
    };
  }

  private List<Capture> inFile(String name) {
    List<Capture> out = new ArrayList<>();
    try (Items items = new FileSource(limits).open(name)) {
      for (Item item = items.next(); item != null; item = items.next()) {
        out.addAll(asked(item));
      }
    } catch (IOException e) {
      out.add(none(name, "cannot be read: " + e.getMessage()));
    }
    return out;
  }

  private static Capture none(String name, String message) {
    return Capture.none(Method.FILE, new Rejected(name, Reason.UNREADABLE, message));
  }
}
