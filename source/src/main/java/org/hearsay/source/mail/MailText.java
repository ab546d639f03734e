package org.hearsay.source.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.source.text.Paragraphs;
import org.hearsay.source.text.WrappedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The words of a message that are its sender's: without what is quoted of another (it is that
 * one's), the signature, and what no reader sees.
 */
final class MailText {
  private static final int DEPTH = 256;

  /** Of a text beside its markup: a shorter one only says to read the other. */
  private static final double STUB = 0.5;

  /** Outlook's mark of what is answered to. */
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "\\s*(?:-{2,}\\s*(?:Original Message|Urspr\u00fcngliche Nachricht|Message d'origine|Mensaje original|\u0418\u0441\u0445\u043e\u0434\u043d\u043e\u0435 \u0441\u043e\u043e\u0431\u0449\u0435\u043d\u0438\u0435)\\s*-{2,}|_{20,})\\s*");

  private static final Pattern WROTE =
      Pattern.compile(
          "(?:On|Am|Le|El)\\b.{5,200}(?:wrote|schrieb|a \u00e9crit|escribi\u00f3).{0,60}:\\s*");

  private static final Pattern ARMOUR = Pattern.compile("-----(BEGIN|END) PGP [A-Z ]+-----\\s*");

  private MailText() {}

  /** The paragraphs of a message; empty if it has no words. */
  static List<String> of(MimePart message) {
    List<String> out = new ArrayList<>();
    collect(message, out);
    return out;
  }

  private static void collect(MimePart part, List<String> out) {
    if (part.isAttached() || part.is("message/")) {
      return;
    }
    if (part.is("multipart/alternative")) {
      out.addAll(alternative(part));
    } else if (part.is("multipart/related")) {
      part.parts().stream().limit(1).forEach(first -> collect(first, out));
    } else if (!part.parts().isEmpty()) {
      part.parts().forEach(child -> collect(child, out));
    } else if (part.is("text/html") || part.is("application/xhtml")) {
      out.addAll(html(part.text()));
    } else if (part.is("text/plain") && (out.isEmpty() || part.fileName().isEmpty())) {
      out.addAll(plain(part));
    }
  }

  /** The plain one, unless it only says that there is another. */
  private static List<String> alternative(MimePart part) {
    List<String> plain = new ArrayList<>();
    List<String> marked = new ArrayList<>();
    part.parts().forEach(child -> collect(child, child.is("text/plain") ? plain : marked));
    return length(plain) >= STUB * length(marked) ? plain : marked;
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  private static List<String> html(String markup) {
    Element body = Jsoup.parse(markup, "", Parser.htmlParser().setMaxDepth(DEPTH)).body();
    List<String> own = Paragraphs.of(body, part -> isUnseen(part) || isQuoted(part));
    return own.isEmpty() ? Paragraphs.of(body, MailText::isUnseen) : own;
  }

  private static boolean isUnseen(Element part) {
    String style = part.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return part.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("mso-hide:all");
  }

  private static boolean isQuoted(Element part) {
    return part.normalName().equals("blockquote") && part.attr("type").equalsIgnoreCase("cite")
        || part.hasClass("gmail_quote") && !part.text().startsWith("------")
        || part.hasClass("moz-cite-prefix")
        || part.id().equals("divRplyFwdMsg");
  }

  private static List<String> plain(MimePart part) {
    String text = part.text();
    boolean flowed =
        part.header("content-type")
            .map(type -> type.toLowerCase(Locale.ROOT).matches(".*\\bformat\\s*=\\s*\"?flowed.*"))
            .orElse(false);
    List<String> own = ownLines(text);
    if (own.stream().allMatch(String::isBlank)) {
      own = List.of(text.split("\\r?\\n", -1));
    }
    return flowed ? flowed(own) : WrappedText.paragraphs(String.join("\n", own));
  }

  private static List<String> ownLines(String text) {
    List<String> out = new ArrayList<>();
    boolean armoured = false;
    for (String line : text.split("\\r?\\n|\\r", -1)) {
      if (line.equals("-- ")
          || ORIGINAL.matcher(line).matches()
          || line.startsWith("-----BEGIN PGP SIG")) {
        break;
      }
      if (ARMOUR.matcher(line).matches()) {
        armoured = true;
      } else if (armoured && line.startsWith("Hash: ")) {
        armoured = false;
      } else if (line.startsWith(">")) {
        // Who is quoted is told in the line before, which may go over two.
        int last = out.size() - 1;
        if (last >= 0 && WROTE.matcher(out.get(last)).matches()) {
          out.remove(last);
        } else if (last >= 1 && WROTE.matcher(out.get(last - 1) + " " + out.get(last)).matches()) {
          out.remove(last);
          out.remove(last - 1);
        }
      } else {
        out.add(line);
      }
    }
    return out;
  }

  /** Lines that end with a blank go on in the next (RFC 3676). */
  private static List<String> flowed(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String own = line.startsWith(" ") ? line.substring(1) : line;
      text.append(own).append(own.endsWith(" ") ? "" : "\n");
    }
    return Stream.of(text.toString().split("\n", -1))
        .map(Paragraphs::line)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
