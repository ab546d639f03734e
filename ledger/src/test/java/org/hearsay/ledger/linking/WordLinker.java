package org.hearsay.ledger.linking;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.ledger.ClaimRef;
import org.hearsay.ledger.identity.DocumentWords;
import org.hearsay.ledger.identity.EventMention;
import org.hearsay.ledger.identity.NearReport;

/**
 * A linker that a test can see through. A claim's keys are the words of its id; a name, which has a
 * capital letter, suffices to be looked into. A word weighs a tenth of the digit at its end. Two
 * reports are about the same if their ids are equal. It notes for whom it is asked, and what was
 * looked into.
 */
final class WordLinker implements ClaimLinker {
  static final Duration WINDOW = Duration.ofHours(10);

  /** To the first claim of the report that is looked into first. */
  static final Function<List<NearReport>, Optional<ClaimRef>> NEAREST =
      near -> near.stream().findFirst().map(one -> new ClaimRef(one.report(), 0));

  /** To nothing. */
  static final Function<List<NearReport>, Optional<ClaimRef>> NONE = near -> Optional.empty();

  /** To the nearest, but only if all that are looked into are of one event. */
  static final Function<List<NearReport>, Optional<ClaimRef>> AGREED =
      near ->
          near.stream().map(one -> one.events().getFirst()).distinct().count() == 1
              ? NEAREST.apply(near)
              : Optional.empty();

  /** The claims for which it was asked, in order. */
  final List<ClaimRef> asked = new ArrayList<>();

  /** Hours of the reports that were looked into for the last claim, but its own. */
  List<Long> lookedInto = List.of();

  private final int perKey;
  private final int reports;
  private final Function<List<NearReport>, Optional<ClaimRef>> choice;

  WordLinker(int perKey, int reports, Function<List<NearReport>, Optional<ClaimRef>> choice) {
    this.perKey = perKey;
    this.reports = reports;
    this.choice = requireNonNull(choice, "choice is null");
  }

  @Override
  public String rules() {
    return "words";
  }

  @Override
  public Duration window() {
    return WINDOW;
  }

  @Override
  public int perKey() {
    return perKey;
  }

  @Override
  public int reports() {
    return reports;
  }

  @Override
  public List<String> keys(EventMention mention) {
    return List.copyOf(new TreeSet<>(List.of(mention.id().split(" "))));
  }

  @Override
  public double weight(String key) {
    return Character.digit(key.charAt(key.length() - 1), 10) / 10.;
  }

  @Override
  public boolean suffices(String key) {
    return Character.isUpperCase(key.charAt(0));
  }

  @Override
  public boolean isAbout(DocumentWords document, DocumentWords earlier) {
    return document.id().equals(earlier.id());
  }

  @Override
  public Optional<Target> link(EventMention mention, List<NearReport> near) {
    NearReport own = near.getFirst();
    List<NearReport> others = near.subList(1, near.size());
    asked.add(new ClaimRef(own.report(), own.events().size()));
    lookedInto = others.stream().map(one -> one.report().known() / WordReports.HOUR).toList();
    return choice.apply(others).map(earlier -> new Target(earlier, 2, List.of("words")));
  }
}
