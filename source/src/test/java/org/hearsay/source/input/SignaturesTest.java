package org.hearsay.source.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.items;

import java.io.IOException;
import java.util.stream.Stream;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignaturesTest {
  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("a.7z", "7z\u00bc\u00af'\u001c\0\4", "unpack it"),
        Arguments.of("a.rar", "Rar!\u001a\u0007\1\0", "unpack it"),
        Arguments.of("a.tar", "a.txt" + "\0".repeat(252) + "ustar  ", "unpack it"),
        Arguments.of("a.jpg", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "write them down"),
        Arguments.of("a.mp4", "\0\0\0\u0020ftypisom", "subtitles"),
        Arguments.of("a.mp3", "ID3\3\0\0", "transcript"),
        Arguments.of("a.db", "SQLite format 3\0", "CSV"),
        Arguments.of("a.pst", "!BDN\0\0", "mbox"),
        Arguments.of("a.msg", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", ".eml"),
        Arguments.of(
            "a.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "save it as one of those"),
        Arguments.of(
            "a.epub",
            "PK\3\4" + "\0".repeat(26) + "mimetypeapplication/epub+zip",
            "save it as one of those"),
        Arguments.of("a.webarchive", "bplist00\u00d1", "PDF"),
        Arguments.of("a.ass", "[Script Info]\nTitle: x", "SRT"),
        Arguments.of("a.ris", "TY  - NEWS\nTI  - x", "export the articles"),
        Arguments.of("a.asc", "-----BEGIN PGP MESSAGE-----\n\nx", "decrypt"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void captures_fileOfAnotherKind_isNamedWithTheWayOut(String name, String begins, String way)
      throws IOException {
    assertThat(captures(name, begins.getBytes(ISO_8859_1)))
        .singleElement()
        .satisfies(one -> assertThat(((Rejected) one.outcome()).message()).contains(way));
  }

  @Test
  void items_listOfAddresses_isAskedFor() throws IOException {
    String list =
        "# for Tuesday\r\nhttps://post.example/a\r\n\r\n<https://post.example/b?x=1>\r\nnot one\r\n";
    // What is no address in a list is none, once the list is told by what stands before it.
    String told = "https://post.example/c\n".repeat(400) + list;
    assertThat(items("l.txt", told.getBytes(UTF_8)))
        .filteredOn(Item.Listed.class::isInstance)
        .hasSize(402);
    assertThat(items("l.txt", "https://post.example/a\nhttps://post.example/b".getBytes(UTF_8)))
        .containsExactly(
            new Item.Listed("https://post.example/a"), new Item.Listed("https://post.example/b"));
    assertThat(
            items("a.url", "[InternetShortcut]\r\nURL=https://post.example/a\r\n".getBytes(UTF_8)))
        .containsExactly(new Item.Listed("https://post.example/a"));
    assertThat(items("a.txt", "https://post.example/a\nThe ferry sails.".getBytes(UTF_8)))
        .singleElement()
        .isInstanceOf(Item.Raw.class);
  }
}
