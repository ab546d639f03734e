package org.hearsay.ledger.brief;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Kind;
import org.hearsay.ledger.brief.Brief.Sentence;
import org.hearsay.model.Commitment.Tense;

/** Tellings of one event to as few sentences as tell them all. */
final class Statements {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** Tellings that one sentence tells. */
  private record Group(Statement telling, Set<String> voices, List<Footnote> footnotes) {
    Sentence sentence() {
      String who = Clause.and(List.copyOf(voices));
      String text = "On " + day(telling.known()) + " " + who + telling.body();
      return new Sentence(Kind.TOLD, ended(text), footnotes);
    }
  }

  private Statements() {}

  static String day(Instant moment) {
    return DAY.format(moment);
  }

  /** In the order in which they became known. */
  static List<Sentence> sentences(List<Statement> tellings) {
    Map<String, Group> out = new LinkedHashMap<>();
    for (Group group : byVoice(tellings)) {
      Statement telling = group.telling;
      String key = day(telling.known()) + telling.body();
      Group held = out.putIfAbsent(key, group);
      if (held != null) {
        held.voices.addAll(group.voices);
        held.footnotes.addAll(group.footnotes);
      }
    }
    return out.values().stream().map(Group::sentence).toList();
  }

  /** Of what one party says in two ways, the fuller. */
  private static List<Group> byVoice(List<Statement> tellings) {
    List<Group> out = new ArrayList<>();
    for (Statement telling : tellings) {
      int at = 0;
      while (at < out.size() && !isSame(out.get(at).telling, telling)) {
        at++;
      }
      if (at == out.size()) {
        out.add(group(telling, telling.known(), List.of()));
      } else {
        Group held = out.get(at);
        Statement fuller =
            telling.what().length() > held.telling.what().length() ? telling : held.telling;
        out.set(at, group(fuller, held.telling.known(), held.footnotes));
        out.get(at).footnotes.add(telling.footnote());
      }
    }
    return out;
  }

  private static Group group(Statement telling, Instant known, List<Footnote> before) {
    List<Footnote> footnotes = new ArrayList<>(before);
    if (before.isEmpty()) {
      footnotes.add(telling.footnote());
    }
    Statement first =
        new Statement(
            known,
            telling.voice(),
            telling.verb(),
            telling.what(),
            telling.tense(),
            telling.footnote());
    return new Group(first, new LinkedHashSet<>(List.of(telling.voice())), footnotes);
  }

  private static boolean isSame(Statement one, Statement other) {
    return one.voice().equalsIgnoreCase(other.voice())
        && one.verb() == other.verb()
        && one.tense() == other.tense()
        && day(one.known()).equals(day(other.known()))
        && (words(one).containsAll(words(other)) || words(other).containsAll(words(one)));
  }

  private static Set<String> words(Statement telling) {
    return new HashSet<>(
        Arrays.asList(telling.what().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  /**
   * What is open: what some hold and others do not, and what nobody says to be done.
   *
   * @param undone nobody holds this deed to be done or under way
   */
  static List<Sentence> open(List<Statement> tellings, boolean undone) {
    List<Statement> clauses = tellings.stream().filter(telling -> !telling.isQuote()).toList();
    List<Sentence> out = new ArrayList<>();
    List<Statement> held = clauses.stream().filter(telling -> telling.verb().holds()).toList();
    for (ReportingVerb verb : List.of(ReportingVerb.DENIED, ReportingVerb.DID_NOT_CONFIRM)) {
      List<Statement> not = clauses.stream().filter(telling -> telling.verb() == verb).toList();
      if (!not.isEmpty() && (undone || !held.isEmpty())) {
        String what = held.isEmpty() ? " it" : " what was reported by " + voices(held);
        out.add(sentence("Open: " + voices(not) + " " + verb.text() + what, not, held));
      }
    }
    if (undone && !held.isEmpty() && held.stream().allMatch(told(Tense.FUTURE))) {
      out.add(sentence("Open: nobody in these reports said that it was done", held, List.of()));
    }
    return out;
  }

  private static Predicate<Statement> told(Tense tense) {
    return telling -> telling.tense() == tense;
  }

  private static Sentence sentence(String text, List<Statement> first, List<Statement> then) {
    List<Footnote> footnotes = new ArrayList<>();
    first.forEach(telling -> footnotes.add(telling.footnote()));
    then.forEach(telling -> footnotes.add(telling.footnote()));
    return new Sentence(Kind.OPEN, ended(text), footnotes);
  }

  private static String voices(List<Statement> tellings) {
    return Clause.and(tellings.stream().map(Statement::voice).distinct().toList());
  }

  static String ended(String text) {
    return text.matches("(?s).*[.!?]\u201d?") ? text : text + ".";
  }
}
