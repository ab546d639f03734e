package org.hearsay.reader.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.NameKind;
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
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
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
    int at = entities.firstAt(mention.head().start());
    Phrase phrase = new Phrase(mention);
    Entity best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = Math.max(0, at - BEFORE); k < Math.min(placed.size(), at + BEHIND); k++) {
      Entities.Placed p = placed.get(k);
      if (!phrase.agrees(p.entity()) || mention.span().overlaps(p.name().span())) {
        continue;
      }
      double score = mention.score(p.name(), model) + phrase.office(p.entity());
      if (score > most) {
        most = score;
        best = p.entity();
      }
    }
    return best == null ? null : new Answer(best, most);
  }

  /** What the words of one phrase say; asked once, not once a name. */
  private final class Phrase {
    private final String words;
    private final String head;
    private final boolean office;
    private final Map<Entity, Boolean> fits = new HashMap<>();

    Phrase(Mention mention) {
      words = mention.span().of(text);
      head = mention.head().of(text).toLowerCase(Locale.ROOT);
      office = !mention.pronoun() && (offices.isOffice(words) || words.endsWith("official"));
    }

    boolean agrees(Entity entity) {
      boolean person = entity.kind() == NameKind.PERSON;
      if (HE.contains(head) || SHE.contains(head)) {
        return person && !entity.isNot(HE.contains(head));
      }
      return office ? person : !NEUTER.contains(head) || !person;
    }

    double office(Entity entity) {
      if (!office || entity.titles().isEmpty()) {
        return 0;
      }
      return fits.computeIfAbsent(entity, e -> offices.fits(words, e)) ? OFFICE : -OTHER_OFFICE;
    }
  }
}
