package org.hearsay.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.export.EventJson;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.jspecify.annotations.Nullable;

/**
 * Completes names as a user types, for filters and corrections. It considers the claims that became
 * known last, so that it costs the same in a ledger of any size.
 */
final class SuggestRoute {
  private static final int CLAIMS = 5000;
  private static final int SHOWN = 20;

  private enum Kind {
    ACTOR,
    PLACE
  }

  /** A name and how many of the claims have it. */
  private static final class Name {
    private final String text;
    private final @Nullable String actor;
    private final @Nullable EventPlace place;
    private int claims;

    Name(String text, @Nullable String actor, @Nullable EventPlace place) {
      this.text = text;
      this.actor = actor;
      this.place = place;
    }

    void write(ApiJson forms) {
      forms.begin();
      forms.text("name", text);
      forms.text("actor", actor);
      EventJson.place(forms.json(), "place", place);
      forms.number("claims", claims);
      forms.end();
    }
  }

  private SuggestRoute() {}

  static ApiResponse suggest(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    request.require("kind");
    String start = folded(request.require("q"));
    boolean places = request.constant("kind", Kind.class) == Kind.PLACE;
    Map<String, Name> names = new LinkedHashMap<>();
    for (StoredClaim claim : ledger.latest(AsOf.NOW, CLAIMS)) {
      for (Name name : places ? places(claim) : actors(claim)) {
        if (begins(name, start)) {
          String key = name.actor == null ? folded(name.text) : name.actor;
          names.computeIfAbsent(key, same -> name).claims++;
        }
      }
    }
    List<Name> best =
        names.values().stream()
            .sorted(
                Comparator.comparingInt((Name name) -> -name.claims)
                    .thenComparing(name -> name.text))
            .limit(SHOWN)
            .toList();
    return ApiResponse.json(
        json -> {
          ApiJson forms = ApiJson.to(json);
          forms.begin();
          forms.list("suggestions");
          best.forEach(name -> name.write(forms));
          forms.endList();
          forms.end();
        });
  }

  /** What is typed may be the beginning of any word of a name. */
  private static boolean begins(Name name, String start) {
    String text = folded(name.text);
    return text.startsWith(start)
        || text.contains(" " + start)
        || (name.actor != null && folded(name.actor).startsWith(start));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static List<Name> places(StoredClaim claim) {
    EventPlace place = claim.claim().place();
    return place == null ? List.of() : List.of(new Name(place.name(), null, place));
  }

  private static List<Name> actors(StoredClaim claim) {
    List<Name> out = new ArrayList<>();
    for (Party party : claim.chain()) {
      out.add(new Name(party.name(), party.actor(), null));
    }
    List<Participant> participants = new ArrayList<>(claim.claim().agents());
    participants.addAll(claim.claim().patients());
    for (Participant participant : participants) {
      if (!participant.name().isBlank()) {
        out.add(new Name(participant.name(), participant.actor(), null));
      }
    }
    return out;
  }
}
