package org.hearsay.ledger.brief;

import java.util.List;
import org.hearsay.ledger.brief.Brief.Footnote;
import org.hearsay.ledger.brief.Brief.Section;
import org.hearsay.ledger.brief.Brief.Sentence;

/**
 * A brief as one page of HTML that needs nothing else: no script and nothing to load. A footnote
 * opens its page's address where that is on the web.
 */
public final class HtmlBrief {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%1$s</title>
      <style>
      body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 serif; color: #111; background: #fff; }
      h1, h2 { line-height: 1.2; } h2 { font-size: 1.15em; margin-top: 1.6em; }
      li { margin: .3em 0; } ol { font-size: .85em; } sup { line-height: 0; } a { color: #024; }
      .status { color: #444; } .open { font-weight: bold; }
      @media print { body { margin: 0; max-width: none; } a { color: inherit; text-decoration: none; } li { break-inside: avoid; } h2 { break-after: avoid; } }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      """;

  private HtmlBrief() {}

  public static String of(Brief brief) {
    List<Footnote> footnotes = brief.footnotes();
    StringBuilder out = new StringBuilder(HEAD.replace("%1$s", escaped(BriefFormat.title(brief))));
    if (brief.sections().isEmpty()) {
      out.append("<p>" + escaped(BriefFormat.NOTHING) + "</p>\n");
    }
    brief.sections().forEach(section -> section(section, footnotes, out));
    if (!footnotes.isEmpty()) {
      out.append("<h2>Words</h2>\n<ol>\n");
    }
    for (int i = 0; i < footnotes.size(); i++) {
      Footnote note = footnotes.get(i);
      out.append("<li id=\"n" + (i + 1) + "\">" + where(note));
      out.append(": <q>" + escaped(note.words()) + "</q></li>\n");
    }
    return out + (footnotes.isEmpty() ? "" : "</ol>\n") + "</body>\n</html>\n";
  }

  private static void section(Section section, List<Footnote> footnotes, StringBuilder out) {
    out.append("<h2>" + escaped(section.title()) + "</h2>\n<ul>\n");
    for (Sentence sentence : section.sentences()) {
      String kind = sentence.kind().name().toLowerCase(java.util.Locale.ROOT);
      out.append("<li class=\"" + kind + "\">" + escaped(sentence.text()));
      for (Footnote footnote : sentence.footnotes()) {
        int number = footnotes.indexOf(footnote) + 1;
        out.append("<sup><a href=\"#n" + number + "\">[" + number + "]</a></sup>");
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private static String where(Footnote note) {
    String where = escaped(BriefFormat.where(note));
    return BriefFormat.link(note)
        .map(to -> "<a rel=\"noreferrer\" href=\"" + escaped(to) + "\">" + where + "</a>")
        .orElse(where);
  }

  private static String escaped(String text) {
    return BriefFormat.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
