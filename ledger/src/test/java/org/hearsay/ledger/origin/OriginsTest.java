package org.hearsay.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.Asserter;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Commitment.Tense;
import org.hearsay.model.EventType;
import org.hearsay.model.Provenance;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final LocalDate DAY = LocalDate.of(2022, 11, 9);
  private static final Party SHOIGU = new Party("Sergei Shoigu", "person:shoigu");
  private static final Party UKRAINE = new Party("Ukraine", "state:UA");

  private static Revision report(String id, String outlet, int day, String text) {
    Report report = Report.of(id, text).withPublished(DAY.plusDays(day)).withOutlet(outlet);
    return new Revision(id, id, 1, report, Revision.endOf(DAY.plusDays(60)));
  }

  private static Revision report(String id, String outlet, int day) {
    return report(id, outlet, day, String.join(" ", new Texts(id.hashCode()).sentences(8)));
  }

  /** What the chain asserts; nobody in it: the author himself. */
  private static StoredClaim claim(Revision revision, int at, Party... chain) {
    List<Asserter> by =
        Arrays.stream(chain).map(party -> new Asserter(party.name(), "a1")).toList();
    return kept(revision, at, by, List.of(chain));
  }

  private static StoredClaim unnamed(Revision revision) {
    return kept(revision, 0, List.of(new Asserter(null, "a1")), List.of());
  }

  private static StoredClaim kept(Revision revision, int at, List<Asserter> by, List<Party> chain) {
    Span trigger = new Span(at, at + 2);
    Claim claim =
        new Claim(
            "c" + at,
            EventType.RETREAT,
            null,
            trigger,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            new Commitment(Certainty.CERTAIN, Polarity.POS, Tense.DONE, null),
            by,
            List.of(),
            0.9);
    return new StoredClaim(revision, claim, chain, trigger);
  }

  private static Families families(List<StoredClaim> claims) {
    return Families.of(claims.stream().map(StoredClaim::revision).distinct().toList());
  }

  private static OriginTree tree(StoredClaim... claims) {
    return Origins.of(List.of(claims), families(List.of(claims)));
  }

  @Test
  void of_twoAgenciesQuotingOneOfficial_isOneOrigin() {
    OriginTree tree =
        tree(
            claim(report("r1", "Reuters", 0), 0, SHOIGU), claim(report("r2", "AFP", 1), 0, SHOIGU));
    assertThat(tree.summary()).isEqualTo("1 independent origin in 2 reports");
    assertThat(tree.origins().getFirst().kind()).isEqualTo(Origin.Kind.UTTERANCE);
    assertThat(tree.origins().getFirst().reasons()).hasSize(1);
  }

  @Test
  void of_sameSpeakerDaysLater_isAnUtteranceThatDependsOnTheFirst() {
    OriginTree tree =
        tree(
            claim(report("r1", "Reuters", 0), 0, SHOIGU),
            claim(report("r2", "AFP", 3), 0, SHOIGU),
            claim(report("r3", "AP", 4), 0, UKRAINE));
    assertThat(tree.origins()).hasSize(3);
    assertThat(tree.origins().get(1).dependsOn()).contains(0);
    assertThat(tree.summary()).isEqualTo("2 independent origins in 3 reports");
  }

  @Test
  void of_reprintDaysLater_isTheSameUtterance() {
    String text = String.join(" ", new Texts(3).sentences(8));
    OriginTree tree =
        tree(
            claim(report("r1", "Daily", 0, text), 0, SHOIGU),
            claim(report("r2", "Weekly", 5, text), 0, SHOIGU));
    assertThat(tree.origins()).hasSize(1);
  }

  @Test
  void of_authorsOwnWordsInCopies_isTheFirstOutletsObservation() {
    String text = String.join(" ", new Texts(3).sentences(8));
    OriginTree tree =
        tree(
            claim(report("r1", "Daily", 0, text), 0),
            claim(report("r2", "Weekly", 1, text), 0),
            claim(report("r3", "Morning", 1), 0));
    assertThat(tree.summary()).isEqualTo("2 independent origins in 3 reports");
    assertThat(tree.origins().getFirst().party().name()).isEqualTo("Daily");
    assertThat(tree.origins().getFirst().reports()).containsExactly("r1", "r2");
  }

  @Test
  void of_creditedAgency_isTheOriginOfTheAuthorsWords() {
    String own = String.join(" ", new Texts(7).sentences(8));
    OriginTree tree =
        tree(
            claim(report("r1", "Reuters", 0), 0),
            claim(report("r2", "Daily", 1, "KYIV (Reuters) - " + own), 0),
            claim(report("r3", "Weekly", 1), 0, new Party("Reuters", "org:reuters")));
    assertThat(tree.origins()).hasSize(1);
    assertThat(tree.origins().getFirst().kind()).isEqualTo(Origin.Kind.AGENCY);
  }

  @Test
  void of_forwardedMessages_areTheOriginThatTheyAreForwardedFrom() {
    OriginTree tree =
        tree(
            claim(forward(report("m1", "Harbour chat", 0), "Coast Watch"), 0),
            claim(forward(report("m2", "Ferry chat", 1), "Coast Watch"), 0),
            claim(report("m3", "Coast Watch", 2), 0),
            claim(report("m4", "Ferry chat", 2), 0));
    assertThat(tree.summary()).isEqualTo("2 independent origins in 4 reports");
    assertThat(tree.origins().getFirst().party().name()).isEqualTo("Coast Watch");
    assertThat(tree.origins().getFirst().reports()).containsExactly("m1", "m2", "m3");
  }

  private static Revision forward(Revision of, String from) {
    Report report = of.report().withProvenance(Provenance.NONE.withCredit(from));
    return new Revision(of.id(), of.address(), of.number(), report, of.recorded());
  }

  @Test
  void of_agencyPhoto_doesNotMakeTheTextTheAgencys() {
    String own = String.join(" ", new Texts(7).sentences(8));
    OriginTree tree =
        tree(
            claim(report("r1", "Reuters", 0), 0),
            claim(report("r2", "Daily", 1, "Photo: Reuters\n" + own), 0));
    assertThat(tree.independent()).hasSize(2);
  }

  @Test
  void of_headlineThatStatesWhatTheBodyAttributes_addsNoOrigin() {
    Revision report = report("r1", "Daily", 0);
    OriginTree tree = tree(claim(report, 0), claim(report, 40, SHOIGU));
    assertThat(tree.origins()).hasSize(2);
    assertThat(tree.independent()).singleElement().extracting(Origin::party).isEqualTo(SHOIGU);
    assertThat(tree.origins().get(1).reasons().getFirst())
        .contains("Sergei Shoigu is quoted for it");
  }

  @Test
  void of_unnamedSources_areNotProvablyIndependent() {
    OriginTree tree = tree(unnamed(report("r1", "Daily", 0)), unnamed(report("r2", "Weekly", 0)));
    assertThat(tree.origins()).hasSize(2);
    assertThat(tree.independent()).hasSize(1);
    assertThat(tree.origins().get(1).reasons().getFirst()).contains("neither is named");
  }

  @Test
  void of_officialsOfTwoStates_areIndependent() {
    Party american = new Party("a senior US official", null);
    Party another = new Party("two U.S. officials", null);
    Party turkish = new Party("a Turkish official", null);
    OriginTree tree =
        tree(
            claim(report("r1", "Daily", 0), 0, american),
            claim(report("r2", "Weekly", 0), 0, another),
            claim(report("r3", "Morning", 0), 0, turkish));
    assertThat(tree.origins()).hasSize(3);
    assertThat(tree.origins()).extracting(Origin::independent).containsExactly(true, false, true);
  }

  @Test
  void of_lastName_isThePersonOfTheFullName() {
    OriginTree tree =
        tree(
            claim(report("r1", "Daily", 0), 0, new Party("Jens Stoltenberg", null)),
            claim(report("r2", "Weekly", 0), 0, new Party("Stoltenberg", null)));
    assertThat(tree.origins()).hasSize(1);
  }

  @Test
  void of_anyOrderOfTheClaims_isTheSameTree() {
    List<StoredClaim> claims = manyClaims();
    Families families = families(claims);
    OriginTree expected = Origins.of(claims, families);
    for (int seed = 0; seed < 20; seed++) {
      List<StoredClaim> shuffled = new ArrayList<>(claims);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Origins.of(shuffled, families)).isEqualTo(expected);
    }
  }

  @Test
  void of_anyClaims_haveEachClaimInOneOrigin() {
    List<StoredClaim> claims = manyClaims();
    OriginTree tree = Origins.of(claims, families(claims));
    assertThat(tree.origins().stream().flatMap(origin -> origin.claims().stream()))
        .containsExactlyInAnyOrderElementsOf(claims);
    assertThat(tree.independent().size()).isBetween(1, tree.origins().size());
  }

  @Test
  void of_earlierClaims_haveTheOriginsThatTheyHaveAmongAll() {
    List<StoredClaim> claims = manyClaims().stream().sorted(StoredClaim.BY_TIME).toList();
    Families families = families(claims);
    List<Origin> whole = Origins.of(claims, families).origins();
    for (int known = 1; known < claims.size(); known++) {
      List<StoredClaim> before = claims.subList(0, known);
      for (Origin origin : Origins.of(before, families).origins()) {
        assertThat(whole)
            .anySatisfy(
                later ->
                    assertThat(later.claims())
                        .startsWith(origin.claims().toArray(StoredClaim[]::new)));
      }
    }
  }

  @Test
  void of_noClaims_isEmpty() {
    assertThat(Origins.of(List.of(), Families.NONE).summary())
        .isEqualTo("0 independent origins in 0 reports");
  }

  private static List<StoredClaim> manyClaims() {
    Random random = new Random(8);
    Party[] parties = {SHOIGU, UKRAINE, new Party("a US official", null)};
    List<StoredClaim> claims = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      String text = String.join(" ", new Texts(random.nextInt(9)).sentences(8));
      Revision report = report("r" + i, "Outlet " + random.nextInt(5), random.nextInt(6), text);
      claims.add(random.nextInt(3) == 0 ? unnamed(report) : claim(report, 0));
      claims.add(claim(report, 30, parties[random.nextInt(3)]));
    }
    return claims;
  }
}
