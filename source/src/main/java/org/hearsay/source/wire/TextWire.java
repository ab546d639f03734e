package org.hearsay.source.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.text.Bylines;
import org.hearsay.source.text.CharsetDetector;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.TextTraits;
import org.hearsay.source.text.WrappedText;
import org.jspecify.annotations.Nullable;

/**
 * The texts that agencies sent over lines before there was XML, and send still: IPTC 7901 ("bdt0326
 * 4 pl 410 dpa 0812", its headline ended by "=", its moment in the last line) and ANPA 1312 ("a0123
 * u i BC-Cable", its lines between "^" and "&lt;").
 */
public final class TextWire {
  /** Service and number, priority, category, words, and what the agency adds. */
  private static final Pattern HEAD_7901 =
      Pattern.compile(
          "[A-Za-z]{2,5} ?\\d{2,5}\\s+\\d\\s+[A-Za-z]{1,4}\\s+\\d{1,5}(?:\\s+([A-Za-z]{2,6})\\b.*|\\s*)");

  /** Service letter and number, priority, category, slug. */
  private static final Pattern HEAD_ANPA =
      Pattern.compile(
          "[a-z]\\d{3,4}\\s*[a-z]{0,3}\\s+[a-z]{1,3}\\s+(?:[A-Z]{2}-|\\^?[A-Z]{2,}\\S*-).*");

  /** "032101 GMT Mar 26": day, hour and minute, zone, month, year. */
  private static final Pattern SENT_7901 =
      Pattern.compile(
          "(\\d{2})(\\d{2})(\\d{2})\\s+([A-Z]{1,4})\\s+([A-Za-z]{3})\\.?\\s+(\\d{2}|\\d{4})");

  /** "CW-PS-03-03-26 1041GMT": agency, bureau, month, day, year, clock, zone. */
  private static final Pattern SENT_ANPA =
      Pattern.compile(
          "([A-Z]{2,4})-[A-Z]{2,4}-(\\d{2})-(\\d{2})-(\\d{2}) (\\d{2})(\\d{2})([A-Z]{1,4})");

  /** What is for desks alone: links, contacts, who wrote and edited. */
  private static final Pattern NOTES = Pattern.compile("(?i)#{1,3} .*|(?:\\*\\s*){4}.*|-{3,}\\s*");

  private static final Pattern SIGNATURE =
      Pattern.compile("(?:\\p{Ll}{2,4}[ /]+){1,5}\\p{Ll}{2,4}|[a-z]{2,4}/[a-z/]{2,20}");
  private static final Pattern KEYWORDS = Pattern.compile("\\S.{0,120}/\\s*");
  private static final Set<String> URGENCY =
      Set.of(
          "extra",
          "eil",
          "urgent",
          "flash",
          "blitz",
          "alert",
          "bulletin",
          "snap",
          "bref",
          "eilt",
          "newsalert");

  /** Lines above a headline. */
  private static final int ABOVE = 15;

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]+");

  private TextWire() {}

  /** Whether a file begins as one does. */
  public static boolean fits(FileHead head) {
    if (head.text().startsWith("<")) {
      return false;
    }
    String first =
        head.lines().stream()
            .map(line -> CONTROL.matcher(line).replaceAll("").strip())
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse("");
    return isHead(first);
  }

  private static boolean isHead(String line) {
    return HEAD_7901.matcher(line).matches() || HEAD_ANPA.matcher(line).matches();
  }

  /** The items of one. */
  public static List<Capture> captures(Item.Raw raw) {
    CharsetDetector characters =
        CharsetDetector.of(raw.bytes(), CharsetDetector.inType(raw.type()), UTF_8);
    String text = TextTraits.withUnixLines(characters.text());
    List<Capture> out = new ArrayList<>();
    List<List<String>> items = items(text);
    for (List<String> lines : items) {
      String id = items.size() == 1 ? null : lines.getFirst().strip().split("\\s+", 2)[0];
      out.add(item(lines, id).capture(raw));
    }
    return out.isEmpty()
        ? List.of(Capture.rejected(raw, Reason.EMPTY, "a wire without an item"))
        : out;
  }

  private static List<List<String>> items(String text) {
    List<List<String>> out = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String plain = CONTROL.matcher(line).replaceAll("").stripTrailing();
      if (isHead(plain.strip())) {
        out.add(new ArrayList<>());
      }
      if (!out.isEmpty()) {
        out.getLast().add(plain);
      }
    }
    return out;
  }

  private static WireItem item(List<String> lines, @Nullable String id) {
    Matcher head = HEAD_7901.matcher(lines.getFirst().strip());
    boolean isAnpa = !head.matches();
    List<String> rest = new ArrayList<>(lines.subList(1, lines.size()));
    String sent = sent(rest);
    byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
    return isAnpa
        ? anpa(rest, id, sent, bytes)
        : item(id, title(rest), notes(rest), List.of(), sent, head.group(1), bytes);
  }

  private static WireItem item(
      @Nullable String id,
      @Nullable String title,
      List<String> paragraphs,
      List<String> authors,
      String sent,
      @Nullable String credit,
      byte[] bytes) {
    return new WireItem(
        id,
        null,
        title,
        paragraphs,
        null,
        List.of(),
        Set.of(),
        List.of(sent),
        List.of(),
        null,
        credit,
        authors,
        dateline(paragraphs, credit),
        null,
        null,
        List.of(),
        bytes);
  }

  /** The moment at the end, which is taken out; empty if it is not told. */
  private static String sent(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i).replace("<", "").strip();
      Matcher iptc = SENT_7901.matcher(line);
      Matcher anpa = SENT_ANPA.matcher(line);
      if (iptc.matches()) {
        lines.subList(i, lines.size()).clear();
        String year = iptc.group(6).length() == 2 ? "20" + iptc.group(6) : iptc.group(6);
        return iptc.group(1)
            + " "
            + iptc.group(5)
            + " "
            + year
            + " "
            + iptc.group(2)
            + ":"
            + iptc.group(3)
            + " "
            + iptc.group(4);
      }
      if (anpa.matches()) {
        lines.subList(i, lines.size()).clear();
        return "20"
            + anpa.group(4)
            + "-"
            + anpa.group(2)
            + "-"
            + anpa.group(3)
            + " "
            + anpa.group(5)
            + ":"
            + anpa.group(6)
            + " "
            + anpa.group(7);
      }
    }
    return "";
  }

  /** The lines up to the one that ends with "=", less keywords and urgency; all are taken out. */
  private static @Nullable String title(List<String> lines) {
    int end = 0;
    while (end < Math.min(ABOVE, lines.size()) && !lines.get(end).endsWith("=")) {
      end++;
    }
    boolean marked = end < Math.min(ABOVE, lines.size());
    List<String> title = new ArrayList<>();
    int at = 0;
    while (at < lines.size() && (marked ? at <= end : title.isEmpty())) {
      String line = lines.get(at++).strip();
      boolean above =
          line.isEmpty()
              || KEYWORDS.matcher(line).matches()
              || URGENCY.contains(line.toLowerCase(Locale.ROOT));
      if (line.isEmpty() && marked) {
        title.clear();
      } else if (!above) {
        title.add(line.replaceFirst("\\s*=$", ""));
      }
    }
    lines.subList(0, at).clear();
    String told = String.join(" ", title).strip();
    return told.isEmpty() ? null : told;
  }

  /** The paragraphs, without what stands behind them for desks. */
  private static List<String> notes(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !NOTES.matcher(lines.get(end).strip()).matches()) {
      end++;
    }
    List<String> out =
        new ArrayList<>(WrappedText.paragraphs(String.join("\n", lines.subList(0, end))));
    out.removeIf(line -> SIGNATURE.matcher(line).matches());
    return out;
  }

  private static WireItem anpa(List<String> lines, @Nullable String id, String sent, byte[] bytes) {
    String title = null;
    List<String> authors = new ArrayList<>();
    List<String> body = new ArrayList<>();
    for (String line : lines) {
      String plain = line.replaceAll("[<=]\\s*$", "").replaceFirst("^\\s*\\^", "");
      boolean marked = line.strip().startsWith("^");
      if (marked && plain.matches("(?i)by .{3,80}")) {
        authors.addAll(Bylines.names(plain.replaceAll("\\^", "")));
      } else if (marked && body.isEmpty()) {
        String words = plain.replaceAll("[\\^<]", "").strip();
        title =
            title == null
                    && !words.matches("(?:[A-Z]{2}-)?\\S+,\\s?\\d*")
                    && words.contains(" ")
                    && authors.isEmpty()
                ? words
                : title;
      } else if (!plain.strip().matches("(?i)\\(?more\\)?|-+|eds?:.*")) {
        body.add(plain.replace(" _ ", " - ").replace("``", "\u201c").replace("''", "\u201d"));
      }
    }
    return item(
        id, title, WrappedText.paragraphs(String.join("\n", body)), authors, sent, null, bytes);
  }

  /** "Port Sella (cwr) - ": the place may be in small letters where the head names the agency. */
  private static @Nullable String dateline(List<String> paragraphs, @Nullable String credit) {
    if (credit == null || paragraphs.isEmpty()) {
      return null;
    }
    Matcher found =
        Pattern.compile(
                "([\\p{Lu}][^()\n]{1,60}?) \\("
                    + Pattern.quote(credit)
                    + "\\)\\s+[-\u2013\u2014]\\s.*",
                Pattern.CASE_INSENSITIVE)
            .matcher(paragraphs.getFirst());
    return found.matches() ? found.group(1) : null;
  }
}
