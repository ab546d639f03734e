package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.hearsay.reader.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * ACLED's sub-types by the words of an event (sub-types.tsv). Immutable.
 *
 * <p>The first row counts whose type is the event's, one of whose words begins a word of the
 * trigger, and one of whose further words, if it has any, begins a word beside it.
 */
public final class SubTypes {
  /** Characters before and behind the trigger in which further words count. */
  private static final int BESIDE = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

  private final List<SubTypeRow> rows = new ArrayList<>();

  private record SubTypeRow(
      String name, Set<EventType> types, List<String> triggers, List<String> beside) {}

  private SubTypes() {}

  /** The sub-types by the words of a language. */
  public static SubTypes of(LanguagePack language) {
    SubTypes out = new SubTypes();
    for (List<String> cells : language.table("sub-types.tsv").rows()) {
      out.rows.add(
          new SubTypeRow(
              cells.get(0),
              words(cells.get(1)).stream().map(EventType::valueOf).collect(Collectors.toSet()),
              words(cells.size() > 2 ? cells.get(2) : ""),
              words(cells.size() > 3 ? cells.get(3) : "")));
    }
    return out;
  }

  private static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +", -1));
  }

  /** The sub-type of an event; null if none fits. */
  @Nullable String of(DecodedEvent event, String text) {
    Span trigger = event.trigger();
    List<String> own = wordsOf(trigger.of(text));
    int from = lineStart(text, Math.max(0, trigger.start() - BESIDE), trigger.start());
    int to = Math.min(text.length(), trigger.end() + BESIDE);
    int line = text.indexOf('\n', trigger.end());
    List<String> beside =
        wordsOf(text.substring(from, line < 0 ? to : Math.min(to, Math.max(line, trigger.end()))));
    for (SubTypeRow row : rows) {
      if (row.types.contains(event.type())
          && (row.triggers.isEmpty() || any(own, row.triggers))
          && (row.beside.isEmpty() || any(beside, row.beside))) {
        return row.name;
      }
    }
    return null;
  }

  private static int lineStart(String text, int from, int to) {
    int line = text.lastIndexOf('\n', to - 1);
    return line >= from ? line + 1 : from;
  }

  private static List<String> wordsOf(String words) {
    return WORD.matcher(words.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }

  /** A stem ends in "*" and begins a word; else it is the word. */
  private static boolean any(List<String> words, List<String> stems) {
    for (String stem : stems) {
      boolean open = stem.endsWith("*");
      String plain = open ? stem.substring(0, stem.length() - 1) : stem;
      for (String word : words) {
        if (open ? word.startsWith(plain) : word.equals(plain)) {
          return true;
        }
      }
    }
    return false;
  }
}
