package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;

/**
 * Counts who said it, not who printed it: the origins of one event's claims.
 *
 * <p>The rules, of which each is told in a reason:
 *
 * <ol>
 *   <li>Claims of one speaker are one utterance if they became known within {@link
 *       Occasion#WINDOW}, or stand in copies of one text.
 *   <li>The same speaker on another occasion is another origin, which depends on the first: who
 *       repeats himself does not confirm himself. So do those who speak for one side.
 *   <li>A source that is not named is an origin for each family of reports. It depends on an
 *       earlier one that is described alike, or not at all: two officials of one state may be one.
 *   <li>What an author asserts himself is the credited agency's, else his outlet's: one origin for
 *       each, however often it is printed.
 *   <li>It depends on any source that is named for it, in the same text or another: an outlet that
 *       tells in its own words what others are quoted for adds no witness.
 * </ol>
 *
 * <p>Looks at the claims in their order and joins each to what is before it. What is credited is
 * told by the families, which may learn of a credit later.
 */
public final class Origins {
  private final Families families;
  private final Function<Party, String> sides;
  private final List<OriginGroup> groups = new ArrayList<>();
  private final Map<String, List<OriginGroup>> blocks = new HashMap<>();

  private Origins(Families families, Function<Party, String> sides) {
    this.families = families;
    this.sides = sides;
  }

  /**
   * The origins of the claims of one event.
   *
   * @param claims in any order
   */
  public static OriginTree of(List<StoredClaim> claims, Families families) {
    return of(claims, families, Party::key);
  }

  /**
   * The origins of the claims of one event.
   *
   * @param claims in any order
   * @param sides for whom a party speaks
   */
  public static OriginTree of(
      List<StoredClaim> claims, Families families, Function<Party, String> sides) {
    Origins origins = new Origins(families, sides);
    claims.stream().sorted(StoredClaim.BY_TIME).forEach(origins::add);
    return origins.tree();
  }

  private void add(StoredClaim claim) {
    UtteranceKey occasion = UtteranceKey.of(claim, families, sides);
    List<OriginGroup> alike = blocks.computeIfAbsent(occasion.block(), block -> new ArrayList<>());
    for (OriginGroup group : alike) {
      Optional<String> reason = group.first().sameAs(occasion, group.roots());
      if (reason.isPresent()) {
        group.add(claim, occasion.root(), reason.get());
        return;
      }
    }
    OriginGroup fresh = new OriginGroup(claim, occasion);
    groups.add(fresh);
    alike.add(fresh);
  }

  private OriginTree tree() {
    groups.sort(OriginGroup.ORDER);
    List<Origin> out = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      out.add(origin(i));
    }
    return new OriginTree(out);
  }

  private Origin origin(int at) {
    OriginGroup group = groups.get(at);
    List<String> reasons = new ArrayList<>(group.reasons());
    Optional<Integer> dependsOn = Optional.empty();
    for (int i = 0; i < at && dependsOn.isEmpty(); i++) {
      Optional<String> reason = groups.get(i).heldBack(group);
      if (reason.isPresent()) {
        dependsOn = Optional.of(i);
        reasons.add(reason.get());
      }
    }
    Party party = group.first().party();
    return new Origin(group.first().kind(), party, group.claims(), dependsOn, reasons);
  }
}
