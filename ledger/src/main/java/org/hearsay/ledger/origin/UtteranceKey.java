package org.hearsay.ledger.origin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim.Asserter;
import org.jspecify.annotations.Nullable;

/**
 * Who asserted a claim, by when it was known, and in which text: what decides whether two are one.
 *
 * @param side for whom he speaks
 * @param whose of an unnamed source: what is told of it ("us"); "" else
 * @param root the report that the text began with
 */
record UtteranceKey(
    Origin.Kind kind, Party party, String side, String whose, Instant known, String root) {
  /**
   * How far apart two reports of one utterance may become known. A report that states its day is
   * known by that day's end, so that this is the same day or the next, as a morning paper has what
   * was said the evening before.
   */
  static final Duration WINDOW = Duration.ofHours(36);

  static UtteranceKey of(StoredClaim claim, Families families, Function<Party, String> sides) {
    String root = families.root(claim.revision().id());
    if (claim.claim().assertedBy().isEmpty()) {
      Party author = author(claim, root, families);
      boolean agency = Agencies.named(author.name()).isPresent();
      Origin.Kind kind = agency ? Origin.Kind.AGENCY : Origin.Kind.OBSERVATION;
      return new UtteranceKey(kind, author, author.key(), "", claim.known(), root);
    }
    Asserter innermost = claim.claim().assertedBy().getFirst();
    if (innermost.name() == null || claim.chain().isEmpty()) {
      return unnamed(claim, author(claim, root, families), root);
    }
    Party speaker = claim.party();
    Optional<Agencies.Agency> agency = Agencies.named(speaker.name());
    if (agency.isPresent()) {
      Party wire = party(agency.get());
      return new UtteranceKey(Origin.Kind.AGENCY, wire, wire.key(), "", claim.known(), root);
    }
    Optional<String> whose = UnnamedSources.whose(speaker);
    Origin.Kind kind = whose.isPresent() ? Origin.Kind.UNNAMED : Origin.Kind.UTTERANCE;
    return new UtteranceKey(
        kind, speaker, sides.apply(speaker), whose.orElse(""), claim.known(), root);
  }

  /** Of whoever has the word of somebody without a name: the next one outwards, or the author. */
  private static UtteranceKey unnamed(StoredClaim claim, Party author, String root) {
    List<Party> chain = claim.chain();
    Optional<String> whose =
        chain.isEmpty() ? Optional.empty() : UnnamedSources.whose(chain.getFirst());
    int next = whose.isPresent() ? 1 : 0;
    Party teller = next < chain.size() ? chain.get(next) : author;
    Party source = new Party("an unnamed source of " + teller.name(), null);
    return new UtteranceKey(
        Origin.Kind.UNNAMED, source, source.key(), whose.orElse(""), claim.known(), root);
  }

  /**
   * Whose the author's own words are: the agency's that the text credits, else whose the first of
   * its copies is ({@link org.hearsay.model.Report#credited()}).
   */
  private static Party author(StoredClaim claim, String root, Families families) {
    Optional<Agencies.Agency> credited =
        families.credit(root).map(Credit::agency).flatMap(Agencies::named);
    if (credited.isPresent()) {
      return party(credited.get());
    }
    String told = families.credited(root).orElse(null);
    if (told == null && root.equals(claim.revision().id())) {
      told = claim.revision().report().credited();
    }
    return outlet(told, root.equals(claim.revision().id()) ? claim.revision().address() : root);
  }

  private static Party outlet(@Nullable String outlet, String address) {
    if (outlet == null || outlet.isBlank()) {
      return new Party(address, null);
    }
    return Agencies.named(outlet).map(UtteranceKey::party).orElseGet(() -> new Party(outlet, null));
  }

  private static Party party(Agencies.Agency agency) {
    return new Party(agency.name(), "agency:" + agency.id());
  }

  /**
   * Why a later claim is of the same origin as this, its first one; empty if it is not.
   *
   * @param roots the texts in which the origin has been found so far
   */
  Optional<String> sameAs(UtteranceKey later, Set<String> roots) {
    if (kind != later.kind || !sameParty(later)) {
      return Optional.empty();
    }
    if (roots.contains(later.root)) {
      return Optional.of(party.name() + ", in the same text or a copy of it");
    }
    return switch (kind) {
      case UTTERANCE ->
          Duration.between(known, later.known).compareTo(WINDOW) <= 0
              ? Optional.of(party.name() + ", known within " + WINDOW.toHours() + " hours")
              : Optional.empty();
      case UNNAMED -> Optional.empty();
      case AGENCY -> Optional.of("both have it from " + party.name());
      case OBSERVATION -> Optional.of("both are of " + party.name());
    };
  }

  private boolean sameParty(UtteranceKey other) {
    return party.key().equals(other.party.key())
        || (party.actor() == null
            && other.party.actor() == null
            && (lastNameOf(party, other.party) || lastNameOf(other.party, party)));
  }

  /** "Stoltenberg" of "Jens Stoltenberg", of one event. */
  private static boolean lastNameOf(Party one, Party full) {
    return Character.isUpperCase(one.name().strip().codePointAt(0))
        && !one.key().contains(" ")
        && full.key().endsWith(" " + one.key().toLowerCase(Locale.ROOT));
  }

  /**
   * What two occasions of one party have in common: the kind and the last word of the party's key.
   */
  String block() {
    String key = party.key();
    return kind + " " + key.substring(key.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether somebody is quoted. */
  boolean spoken() {
    return kind == Origin.Kind.UTTERANCE || kind == Origin.Kind.UNNAMED;
  }

  /** Why a later origin, of its own otherwise, cannot be shown to be independent of this one. */
  Optional<String> holdsBack(UtteranceKey later) {
    if (!spoken()) {
      return Optional.empty();
    }
    return switch (later.kind) {
      case UTTERANCE -> kind == later.kind ? repeated(later) : Optional.empty();
      case UNNAMED ->
          kind == later.kind && alike(later)
              ? Optional.of("may be the same as " + party.name() + ": neither is named")
              : sameSide(later);
      case AGENCY, OBSERVATION -> Optional.of(party.name() + " is quoted for it");
    };
  }

  private Optional<String> repeated(UtteranceKey later) {
    return sameParty(later) ? Optional.of(party.name() + " had said it before") : sameSide(later);
  }

  private Optional<String> sameSide(UtteranceKey later) {
    return side.equals(later.side)
        ? Optional.of("speaks for the same side as " + party.name())
        : Optional.empty();
  }

  private boolean alike(UtteranceKey other) {
    return whose.equals(other.whose) || whose.isEmpty() || other.whose.isEmpty();
  }
}
