package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.Revision;
import org.hearsay.model.Report;

/**
 * Reports and what they were taken from: trees of links to earlier reports.
 *
 * <p>The families as of T are those of the reports known by T: a report that is left out at the end
 * of the order changes nothing for those before it. A report that is not here is a family of its
 * own.
 */
public final class Families {
  /** No copies. */
  public static final Families NONE = new Families(List.of());

  /**
   * A report in a family.
   *
   * @param credited whose its author's own words are ({@link Report#credited()})
   * @param link to what it was taken from; empty for an origin
   * @param credits whom its text credits
   */
  public record Member(
      ReportKey key, Optional<String> credited, Optional<CopyLink> link, List<Credit> credits) {
    public Member {
      requireNonNull(key, "key is null");
      requireNonNull(credited, "credited is null");
      requireNonNull(link, "link is null");
      credits = List.copyOf(credits);
    }
  }

  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, String> roots = new HashMap<>();
  private final Map<String, List<Member>> families = new HashMap<>();

  /**
   * @param members in any order
   * @throws IllegalArgumentException if one is linked to a report that is missing or not earlier
   */
  public Families(List<Member> members) {
    for (Member member : members.stream().sorted(Comparator.comparing(Member::key)).toList()) {
      String id = member.key.id();
      String root = member.link.map(link -> rootOfEarlier(id, link.earlier())).orElse(id);
      this.members.put(id, member);
      roots.put(id, root);
      families.computeIfAbsent(root, key -> new ArrayList<>()).add(member);
    }
  }

  private String rootOfEarlier(String id, String earlier) {
    String root = roots.get(earlier);
    if (root == null) {
      throw new IllegalArgumentException(
          id + " is linked to " + earlier + ", which is not earlier");
    }
    return root;
  }

  /** Links reports, each to an earlier one; the order of the list does not matter. */
  public static Families of(List<Revision> reports) {
    Map<ReportKey, Report> ordered = new TreeMap<>();
    reports.forEach(revision -> ordered.put(ReportKey.of(revision), revision.report()));
    PrintHolders<ReportKey> index = new PrintHolders<>();
    Map<ReportKey, Shingles> texts = new HashMap<>();
    List<Member> members = new ArrayList<>();
    ordered.forEach(
        (key, report) -> {
          Shingles text = Shingles.of(report.text());
          Optional<CopyLink> link =
              new CopyDetector<ReportKey>(
                      print -> index.first(print, key, CopyDetector.HOLDERS),
                      earlier -> requireNonNull(texts.get(earlier), "no such report"))
                  .find(text)
                  .map(
                      copied ->
                          new CopyLink(copied.earlier().id(), copied.share(), copied.shared()));
          Optional<String> credited = Optional.ofNullable(report.credited());
          members.add(new Member(key, credited, link, Credits.of(report.text())));
          index.add(key, Fingerprints.of(text));
          texts.put(key, text);
        });
    return new Families(members);
  }

  /** The report that a report's text began with, as far as is known; itself for an origin. */
  public String root(String report) {
    return roots.getOrDefault(report, report);
  }

  /** What a report was taken from. */
  public Optional<CopyLink> link(String report) {
    return Optional.ofNullable(members.get(report)).flatMap(Member::link);
  }

  /** Whose a report's author's own words are. */
  public Optional<String> credited(String report) {
    return Optional.ofNullable(members.get(report)).flatMap(Member::credited);
  }

  /** The reports of one family in their order, the root first. */
  public List<Member> members(String root) {
    return List.copyOf(families.getOrDefault(root, List.of()));
  }

  /** Whom the text of a report's family is credited to: by the first of it that credits someone. */
  public Optional<Credit> credit(String report) {
    return members(root(report)).stream()
        .flatMap(member -> member.credits.stream())
        .filter(credit -> credit.kind().ofText() && credit.agency() != null)
        .findFirst();
  }
}
