package org.hearsay.ledger.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.assess.Reliabilities;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;

/** The reliabilities that reviewers have set; what was set for one subject goes before the rest. */
final class SetReliabilities implements Reliabilities {
  private final Map<String, Reliability> bySource = new HashMap<>();

  private SetReliabilities() {}

  static Reliabilities of(List<Decision> decisions) {
    SetReliabilities out = new SetReliabilities();
    for (Decision decision : decisions) {
      if (decision.applies() && decision.review() instanceof Review.SetReliability set) {
        Subject subject = set.subject();
        out.bySource.put(
            key(set.source(), subject == null ? "" : subject.name()), set.reliability());
      }
    }
    return out.bySource.isEmpty() ? NONE : out;
  }

  private static String key(String source, String subject) {
    return source.strip().toLowerCase(Locale.ROOT) + '\n' + subject;
  }

  @Override
  public Reliability of(Party source, Subject subject) {
    for (String about : List.of(subject.name(), "")) {
      for (String name : List.of(source.key(), source.name())) {
        Reliability set = bySource.get(key(name, about));
        if (set != null) {
          return set;
        }
      }
    }
    return Reliability.F;
  }
}
