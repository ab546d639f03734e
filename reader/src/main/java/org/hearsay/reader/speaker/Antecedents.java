package org.hearsay.reader.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.names.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Ties "she" and "the minister" to a name of the report.
 *
 * <p>The model scores each pair; readable rules of agreement rule names out (he and she are
 * persons, it is none), and an office that stands beside a name ("NATO Secretary-General Jens ...")
 * speaks for the nominal that names it.
 */
final class Antecedents {
  private static final Set<String> PERSONAL =
      Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");
  private static final Set<String> NEUTER = Set.of("it", "its", "itself");
  private static final int BEFORE = 60;
  private static final int BEHIND = 8;
  private static final double OFFICE = 4.0;
  private static final double OTHER_OFFICE = 3.0;

  private final String text;
  private final ReaderModel model;
  private final Entities entities;
  private final Offices offices;

  Antecedents(String text, ReaderModel model, Entities entities, Offices offices) {
    this.text = text;
    this.model = model;
    this.entities = entities;
    this.offices = offices;
  }

  /** The entity, and by how many nats it is likelier than none of the names. */
  record Answer(Entity entity, double margin) {}

  /** The likeliest name for the phrase; null where no name is at hand. */
  @Nullable Answer best(Mention mention) {
    List<Entities.Placed> placed = entities.placed();
    int at = firstBehind(placed, mention.head().start());
    Entity best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = Math.max(0, at - BEFORE); k < Math.min(placed.size(), at + BEHIND); k++) {
      Entities.Placed p = placed.get(k);
      if (!agrees(mention, p.entity()) || mention.span().overlaps(p.name().span())) {
        continue;
      }
      double score = mention.score(p.name(), model) + office(mention, p.entity());
      if (score > most) {
        most = score;
        best = p.entity();
      }
    }
    return best == null ? null : new Answer(best, most);
  }

  private static int firstBehind(List<Entities.Placed> placed, int index) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (placed.get(mid).name().span().start() < index) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private boolean agrees(Mention mention, Entity entity) {
    String word = mention.head().of(text).toLowerCase(Locale.ROOT);
    boolean person = entity.kind() == NameKind.PERSON;
    if (PERSONAL.contains(word)) {
      return person && !offices.otherSex(PERSONAL_MALE.contains(word), entity, text);
    }
    if (!mention.pronoun() && offices.isOffice(mention.span().of(text))) {
      return person;
    }
    return !NEUTER.contains(word) || !person;
  }

  private static final Set<String> PERSONAL_MALE = Set.of("he", "him", "his", "himself");

  private double office(Mention mention, Entity entity) {
    if (mention.pronoun() || entity.titles().isEmpty()) {
      return 0;
    }
    Span phrase = mention.span();
    if (offices.fits(phrase.of(text), entity)) {
      return OFFICE;
    }
    return offices.isOffice(phrase.of(text)) ? -OTHER_OFFICE : 0;
  }
}
