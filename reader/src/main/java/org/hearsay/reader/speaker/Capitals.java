package org.hearsay.reader.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.NameKind;
import org.hearsay.reader.names.DecodedName;

/**
 * Capitals and states are places before they are persons: "Athens said its troops had left". The
 * model takes one that speaks for a person, since persons speak more often.
 *
 * <p>A word that is part of a person's fuller name in the report stays his: "Santiago" behind "Juan
 * Santiago".
 */
final class Capitals {
  private Capitals() {}

  static void settle(String text, List<DecodedName> names, Actors actors) {
    Set<String> ofPersons = new HashSet<>();
    for (DecodedName name : names) {
      String form = name.span().of(text);
      if (name.kind() == NameKind.PERSON && form.indexOf(' ') > 0) {
        ofPersons.addAll(List.of(form.split("\\s+", -1)));
      }
    }
    names.replaceAll(
        name -> {
          String form = name.span().of(text);
          boolean capital = actors.isSeat(form) || actors.named(form) != null;
          return name.kind() == NameKind.PERSON && capital && !ofPersons.contains(form)
              ? name.as(NameKind.PLACE)
              : name;
        });
  }
}
