package org.hearsay.ledger.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;

/**
 * A brief as Markdown, with footnotes; what is foreign in it is no markup. A footnote whose words a
 * sentence quotes does not repeat them.
 */
public final class MarkdownBrief {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");

  private MarkdownBrief() {}

  public static String of(Brief brief) {
    List<Footnote> footnotes = brief.footnotes();
    StringBuilder out = new StringBuilder("# " + BriefFormat.title(brief) + "\n");
    if (brief.sections().isEmpty()) {
      out.append("\n" + BriefFormat.NOTHING + "\n");
    }
    for (Section section : brief.sections()) {
      out.append("\n## " + escaped(section.title()) + "\n\n");
      section.sentences().forEach(sentence -> out.append(line(sentence, footnotes)));
    }
    if (!footnotes.isEmpty()) {
      out.append('\n');
    }
    for (int i = 0; i < footnotes.size(); i++) {
      out.append("[^" + (i + 1) + "]: " + note(brief, footnotes.get(i)) + "\n");
    }
    return out.toString();
  }

  private static String line(Sentence sentence, List<Footnote> footnotes) {
    List<String> marks = new ArrayList<>();
    sentence
        .footnotes()
        .forEach(footnote -> marks.add("[^" + (footnotes.indexOf(footnote) + 1) + "]"));
    return "- " + escaped(sentence.text()) + String.join("", marks) + "\n";
  }

  /** With its words, unless a sentence quotes them. */
  private static String note(Brief brief, Footnote footnote) {
    String where = escaped(BriefFormat.where(footnote));
    return BriefFormat.isQuoted(brief, footnote)
        ? where
        : where + ": \u201c" + escaped(BriefFormat.beginning(footnote)) + "\u201d";
  }

  private static String escaped(String text) {
    return MARKUP.matcher(BriefFormat.line(text)).replaceAll("\\\\$0");
  }
}
