package org.hearsay.gazetteer.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.gazetteer.Place;

/** Why a place was chosen, in words: what the sum of {@link Settlement} was made from. */
final class Reasons {
  private Reasons() {}

  static List<String> of(
      NameGroup naming,
      Place chosen,
      boolean demonym,
      CountryEvidence evidence,
      List<Place> neighbours) {
    List<String> reasons = new ArrayList<>();
    if (demonym) {
      reasons.add("the name of the people of " + chosen.name());
    }
    naming.containers().stream()
        .filter(area -> Container.holds(area, chosen))
        .findFirst()
        .ifPresent(area -> reasons.add("the words behind it put it in " + area.name()));
    Designator designator = naming.designator();
    if (designator != null && designator.fits(chosen)) {
      reasons.add("the words beside it call it " + designator.text());
    }
    if (naming.places().size() == 1) {
      reasons.add("the only place of this name");
      return reasons;
    }
    String country = chosen.area().country();
    if (evidence.count(country) > 0) {
      reasons.add("the report names its country, " + country);
    }
    if (evidence.count(chosen.area().firstOrder()) > 0) {
      reasons.add("the report names its area, " + chosen.area().firstOrder());
    }
    for (Place near : neighbours) {
      reasons.add(
          String.format(
              Locale.ROOT, "with %s, %.0f km from it", near.name(), chosen.kilometres(near)));
    }
    if (naming.places().stream().noneMatch(place -> place.population() > chosen.population())) {
      reasons.add("the largest of " + naming.places().size() + " places of this name");
    }
    return reasons;
  }
}
