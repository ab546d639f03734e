package org.hearsay.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.hearsay.source.Limits;
import org.hearsay.source.input.DocumentReader.Read;
import org.hearsay.source.input.DocumentReader.Unreadable;
import org.hearsay.source.input.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RTF and ODT. */
class TextDocumentsTest {
  private static final Limits LIMITS = new Limits(1 << 20, Duration.ofSeconds(60), 0);

  private static final String RTF =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fswiss\\fcharset204"
          + " Arial CYR;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}\n"
          + "{\\info{\\title The ferry that sank off Orla}{\\author Anna Reyes}{\\creatim\\yr2026}}\n"
          + "{\\header Page head\\par}\\pard\\b The ferry that sank off Orla\\b0\\par\nBy Anna Reyes\\par\n"
          + "The mayor\\rquote s \\ldblquote no\\rdblquote\\~was caf\\'e9-loud\\emdash twice.{\\*\\bkmkstart x}"
          + "{\\footnote Not for readers.}{\\deleted He lied.}{\\v hidden}\\par\n"
          + "\\f1 \\'ca\\'e8\\'e5\\'e2\\f0  is \\u1050?\\u1080?\\u1111?\\u1074?\\line and\\tab so.\\par\n"
          + "{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK \"https://a.example\"}{\\fldrslt A link}}.\\par\n"
          + "\\trowd One\\cell Two\\cell\\row}";

  private static Read rtf(String text) throws Unreadable {
    return new PdfAndWordReader().read("x.rtf", Format.RTF, text.getBytes(ISO_8859_1), LIMITS);
  }

  private static Read odt(String content) throws IOException, Unreadable {
    return new PdfAndWordReader().read("x.odt", Format.ODT, Written.odt(content), LIMITS);
  }

  @Test
  void read_rtf_isWhatReadersSee() throws Unreadable {
    Read read = rtf(RTF);
    assertThat(read.paragraphs())
        .containsExactly(
            "The ferry that sank off Orla",
            "By Anna Reyes",
            "The mayor\u2019s \u201cno\u201d was caf\u00e9-loud\u2014twice.",
            "\u041a\u0438\u0435\u0432 is \u041a\u0438\u0457\u0432",
            "and so.",
            "A link.",
            "One",
            "Two");
    assertThat(read.title()).isEqualTo("The ferry that sank off Orla");
    assertThat(read.authors()).containsExactly("Anna Reyes");
    assertThat(read.cut()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "{\\rtf1\\ansi\\ansicpg1251 \\'ca\\'e8\\'e5\\'e2\\par}, \u041a\u0438\u0435\u0432",
    "{\\rtf1\\ansi\\ansicpg932 \\'93\\'8c\\'8b\\'9e\\par}, \u6771\u4eac",
    "{\\rtf1\\ansi\\uc2\\u22810\\'a5\\'66\\u22823 ab so\\par}, \u591a\u5927 so",
    "{\\rtf1\\ansi a\\bin3 }}}b\\par}, ab",
    "{\\rtf1\\ansi {\\upr{plain}{\\*\\ud{other}}}so \\{\\\\\\}\\par}, so {\\}",
  })
  void read_rtfsSigns_areTheirLetters(String text, String words) throws Unreadable {
    assertThat(rtf(text).paragraphs()).containsExactly(words);
  }

  @Test
  void read_rtfCutOrHostile_endsAndSaysSo() throws Unreadable {
    assertThat(rtf(RTF.substring(0, RTF.indexOf("is \\u"))).cut()).isTrue();
    assertThatThrownBy(() -> rtf("{\\rtf1 " + "{".repeat(100_000) + "x"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("nests deeper");
    for (int end = 6; end < RTF.length(); end++) {
      check(RTF.substring(0, end).getBytes(ISO_8859_1), Format.RTF);
    }
    byte[] whole = RTF.getBytes(ISO_8859_1);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] = (byte) "{\\}'u-".charAt(at % 6);
      check(changed, Format.RTF);
    }
  }

  @Test
  void read_odt_isWhatReadersSee() throws IOException, Unreadable {
    Read read =
        odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>He lied.</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:h>The ferry that sank off Orla</text:h><text:p>By <text:span>Anna</text:span>"
                + "<text:s text:c='2'/>Reyes</text:p>\n<text:p>The mayor said\n   so.<text:note><text:note-body>"
                + "<text:p>Not for readers.</text:p></text:note-body></text:note><text:line-break/>Twice."
                + "</text:p><text:p/><text:list><text:list-item><text:p>One</text:p></text:list-item>"
                + "</text:list><text:p>The box:<draw:frame><draw:text-box><text:p>inside</text:p>"
                + "</draw:text-box></draw:frame></text:p>");
    assertThat(read.paragraphs())
        .containsExactly(
            "The ferry that sank off Orla",
            "By Anna Reyes",
            "The mayor said so.",
            "Twice.",
            "One",
            "The box:",
            "inside");
    assertThat(read.title()).isEqualTo("The ferry that sank off Orla");
    assertThat(read.authors()).containsExactly("Anna Reyes");
  }

  @Test
  void read_odtCutOrHostile_endsAndSaysSo() throws IOException {
    byte[] whole = Written.odt("<text:p>The mayor said so.</text:p><text:p>Twice.</text:p>");
    for (int end = 40; end < whole.length; end++) {
      check(Arrays.copyOf(whole, end), Format.ODT);
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x15;
      check(changed, Format.ODT);
    }
    assertThatThrownBy(
            () ->
                odt(
                    "<text:p>"
                        + "<text:span>".repeat(2_000)
                        + "x"
                        + "</text:span>".repeat(2_000)
                        + "</text:p>"))
        .isInstanceOf(Unreadable.class);
  }

  /** A text or a reason in one line, and nothing thrown but that. */
  private static void check(byte[] bytes, Format form) {
    try {
      List<String> paragraphs = new PdfAndWordReader().read("x", form, bytes, LIMITS).paragraphs();
      assertThat(paragraphs).isNotEmpty();
    } catch (Unreadable e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
