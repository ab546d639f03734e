package org.hearsay.source.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTest {
  private static final String WORDS = "\u041f\u0430\u0440\u043e\u043c caf\u00e9";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // written in, declared, told by the server
        "UTF-8, -, -",
        "UTF-8, UTF-8, text/xml; charset=ISO-8859-1",
        "UTF-8, iso-8859-1, -",
        "windows-1251, windows-1251, -",
        "windows-1251, -, text/xml; charset=windows-1251",
        "windows-1251, utf-8, 'text/xml; charset=\"windows-1251\"'",
        "windows-1251, windows-1251, text/xml; charset=utf-8",
        "windows-1251, windows-1251, text/xml; charset=no-such",
        "UTF-16, UTF-16, -",
        "UTF-16LE, UTF-16, text/xml",
        "UTF-16BE, -, text/xml; charset=utf-8"
      })
  void parse_document_isReadInItsCharacters(
      String written, @Nullable String declared, @Nullable String type) {
    String words = written.startsWith("windows") ? WORDS.substring(0, 5) : WORDS;
    String xml =
        "<?xml version='1.0'"
            + (declared == null ? "" : " encoding='" + declared + "'")
            + "?><a>"
            + words
            + "</a>";
    assertThat(Xml.read(xml.getBytes(Charset.forName(written)), type).document().text())
        .isEqualTo(words);
  }

  @Test
  void parse_lineEndsBeforeTheDeclaration_doNotHideIt() {
    byte[] bytes =
        "\n\n<?xml version='1.0' encoding='windows-1251'?><a>\u041f</a>"
            .getBytes(Charset.forName("windows-1251"));
    assertThat(Xml.read(bytes, null).document().text()).isEqualTo("\u041f");
  }

  @Test
  void parse_signCutAtTheEnd_isUtf8AllTheSame() {
    byte[] bytes = "<?xml version='1.0' encoding='iso-8859-1'?><a>caf\u00e9\u00e9".getBytes(UTF_8);
    assertThat(Xml.read(Arrays.copyOf(bytes, bytes.length - 1), null).document().text())
        .startsWith("caf\u00e9");
  }
}
