package org.hearsay.documents;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.hearsay.source.text.Paragraphs;

/**
 * An RTF (Microsoft's specification 1.9.1), of which only the words are read: pictures, objects,
 * heads, feet, notes and what was deleted or hidden are passed over. (Tika's reader of RTF needs
 * all of POI for the objects in one, and fails where it is not there.)
 */
final class RtfParser {
  private static final int DEPTH = 2_000;

  /** What of a document is no text of its readers. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "colortbl",
          "stylesheet",
          "pict",
          "objdata",
          "objclass",
          "objname",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "annotation",
          "atnid",
          "atnauthor",
          "atntime",
          "atnicn",
          "atnref",
          "atndate",
          "xe",
          "tc",
          "rxe",
          "txe",
          "fldinst",
          "listtable",
          "listoverridetable",
          "listtext",
          "revtbl",
          "rsidtbl",
          "themedata",
          "colorschememapping",
          "datastore",
          "latentstyles",
          "generator",
          "nonshppict",
          "shpinst",
          "sp",
          "filetbl",
          "pgptbl",
          "bkmkstart",
          "bkmkend",
          "ftnsep",
          "ftnsepc",
          "aftnsep",
          "aftnsepc",
          "operator",
          "company",
          "category",
          "keywords",
          "comment",
          "doccomm",
          "subject",
          "manager",
          "hlinkbase",
          "creatim",
          "revtim",
          "printim",
          "template",
          "userprops",
          "xmlnstbl",
          "mmathPr",
          "pntext",
          "pntxta",
          "pntxtb",
          "upr");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          entry("par", "\n"),
          entry("sect", "\n"),
          entry("page", "\n"),
          entry("line", "\n"),
          entry("row", "\n"),
          entry("cell", "\n"),
          entry("nestcell", "\n"),
          entry("nestrow", "\n"),
          entry("column", "\n"),
          entry("tab", " "),
          entry("emdash", "\u2014"),
          entry("endash", "\u2013"),
          entry("emspace", " "),
          entry("enspace", " "),
          entry("qmspace", " "),
          entry("bullet", "\u2022"),
          entry("lquote", "\u2018"),
          entry("rquote", "\u2019"),
          entry("ldblquote", "\u201c"),
          entry("rdblquote", "\u201d"));

  /** Code pages of fonts by their number of the set (\fcharset). */
  private static final Map<Integer, String> SETS =
      Map.ofEntries(
          entry(0, "windows-1252"),
          entry(128, "windows-31j"),
          entry(129, "x-windows-949"),
          entry(134, "GBK"),
          entry(136, "Big5"),
          entry(161, "windows-1253"),
          entry(162, "windows-1254"),
          entry(163, "windows-1258"),
          entry(177, "windows-1255"),
          entry(178, "windows-1256"),
          entry(186, "windows-1257"),
          entry(204, "windows-1251"),
          entry(222, "windows-874"),
          entry(238, "windows-1250"));

  /** What the destination that is open is for. */
  private enum To {
    TEXT,
    FONTS,
    TITLE,
    AUTHOR,
    NOTHING
  }

  /** What a group inherits, and gives back at its end. */
  private record Group(To to, boolean hidden, int skip, int font) {}

  private final byte[] in;
  private final Budget budget;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder author = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Charset page = Charset.forName("windows-1252");
  private Group now = new Group(To.TEXT, false, 1, -1);
  private boolean optional;
  private int at;
  private int toSkip;

  private RtfParser(byte[] in, Budget budget) {
    this.in = in;
    this.budget = budget;
  }

  /**
   * @param isWhole whether each group was closed
   */
  record Text(List<String> paragraphs, boolean isWhole) {}

  static Text read(byte[] bytes, Metadata metadata, Budget budget) {
    RtfParser parser = new RtfParser(bytes, budget);
    parser.parse();
    if (!parser.title.isEmpty()) {
      metadata.set(TikaCoreProperties.TITLE, parser.title.toString());
    }
    if (!parser.author.isEmpty()) {
      metadata.add(TikaCoreProperties.CREATOR, parser.author.toString());
    }
    return new Text(Paragraphs.plain(parser.text.toString()), parser.groups.isEmpty());
  }

  private void parse() {
    boolean begun = false;
    while (at < in.length && !(begun && groups.isEmpty())) {
      int one = in[at++] & 0xff;
      switch (one) {
        case '{' -> {
          begun = true;
          open();
        }
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n', 0 -> {}
        default -> octet(one);
      }
    }
    flush();
  }

  private void open() {
    flush();
    toSkip = 0;
    if (groups.size() >= DEPTH) {
      budget.end("that nests deeper than any text does");
    }
    groups.push(now);
    optional = false;
  }

  private void close() {
    flush();
    now = groups.isEmpty() ? now : groups.pop();
    toSkip = 0;
  }

  private void control() {
    if (at >= in.length) {
      return;
    }
    int one = in[at] & 0xff;
    if (one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z') {
      word();
      return;
    }
    at++;
    switch (one) {
      case '\'' -> {
        if (at + 2 <= in.length) {
          int value = Character.digit(in[at], 16) * 16 + Character.digit(in[at + 1], 16);
          at += 2;
          octet(value & 0xff);
        }
      }
      case '*' -> optional = true;
      case '~' -> write(" ");
      case '_' -> write("-");
      case '\n', '\r' -> write("\n");
      case '\\', '{', '}' -> octet(one);
      default -> {} // '-' may break a word, ':' is of an index
    }
  }

  private void word() {
    int from = at;
    while (at < in.length && at - from < 64 && Character.isLetter(in[at])) {
      at++;
    }
    String word = new String(in, from, at - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    int sign = at < in.length && in[at] == '-' ? -1 : 1;
    int digits = sign < 0 ? at + 1 : at;
    long number = 0;
    int end = digits;
    while (end < in.length && end - digits < 10 && in[end] >= '0' && in[end] <= '9') {
      number = number * 10 + in[end++] - '0';
    }
    boolean numbered = end > digits;
    at = numbered ? end : at;
    if (at < in.length && in[at] == ' ') {
      at++;
    }
    apply(word, numbered, (int) Math.clamp(sign * number, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private void apply(String word, boolean numbered, int number) {
    if (word.equals("u") && numbered) {
      unicode(number < 0 ? number + 0x10000 : number);
      return;
    }
    if (word.equals("bin")) {
      at = (int) Math.min(in.length, (long) at + Math.max(0, number));
      return;
    }
    flush();
    toSkip = 0;
    String sign = SIGNS.get(word);
    if (sign != null) {
      write(sign);
      return;
    }
    switch (word) {
      case "uc" -> now = new Group(now.to, now.hidden, Math.clamp(number, 0, 100), now.font);
      case "f" -> now = new Group(now.to, now.hidden, now.skip, number);
      case "fcharset" -> font(number);
      case "ansicpg" ->
          page = set("windows-" + number, set("x-windows-" + number, set("IBM" + number, page)));
      case "mac" -> page = set("x-MacRoman", page);
      case "pc" -> page = set("IBM437", page);
      case "v", "deleted" -> now = new Group(now.to, !numbered || number != 0, now.skip, now.font);
      case "plain" -> now = new Group(now.to, false, now.skip, now.font);
      case "fonttbl" -> now = to(To.FONTS);
      case "title" -> now = to(now.to == To.NOTHING ? To.TITLE : now.to);
      case "author" -> now = to(now.to == To.NOTHING ? To.AUTHOR : now.to);
      case "info" -> now = to(To.NOTHING);
      default -> {
        if (PASSED_OVER.contains(word) || optional && !word.startsWith("shptxt")) {
          now = to(To.NOTHING);
        }
      }
    }
    optional = false;
  }

  private Group to(To to) {
    return new Group(to, now.hidden, now.skip, now.font);
  }

  private void font(int number) {
    if (now.to == To.FONTS && SETS.containsKey(number)) {
      fonts.put(now.font, set(SETS.get(number), page));
    }
  }

  private static Charset set(String name, Charset otherwise) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  /** A sign of Unicode; behind it stands what shows it to those who do not know it. */
  private void unicode(int unit) {
    flush();
    write(String.valueOf((char) unit));
    toSkip = now.skip;
  }

  private void octet(int one) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (now.to != To.FONTS && now.to != To.NOTHING && !now.hidden) {
      pending.write(one);
    }
  }

  /** Signs of several bytes come byte by byte. */
  private void flush() {
    if (pending.size() > 0) {
      // The fonts of the default set say less than the document's own page.
      Charset set = fonts.getOrDefault(now.font, page);
      String words =
          new String(pending.toByteArray(), set.name().equals("windows-1252") ? page : set);
      pending.reset();
      write(words);
    }
  }

  private void write(String words) {
    if (now.hidden) {
      return;
    }
    budget.written(words.length());
    switch (now.to) {
      case TEXT -> text.append(words);
      case TITLE -> title.append(words);
      case AUTHOR -> author.append(words);
      case FONTS, NOTHING -> {}
    }
  }
}
