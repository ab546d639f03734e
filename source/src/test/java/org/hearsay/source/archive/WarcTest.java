package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.source.archive.Written.answer;
import static org.hearsay.source.archive.Written.bytes;
import static org.hearsay.source.archive.Written.gzip;
import static org.hearsay.source.archive.Written.info;
import static org.hearsay.source.archive.Written.join;
import static org.hearsay.source.archive.Written.page;
import static org.hearsay.source.archive.Written.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hearsay.model.Warning;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcTest {
  private static final String A = "https://news.example/a";
  private static final String B = "https://news.example/b";
  private static final String HTML = "Content-Type: text/html\r\n";

  @Test
  void next_page_isRawAsCaptured() {
    List<Item> items = Read.all("a.warc", join(info(), page(A)));
    assertThat(items).hasSize(1);
    Item.Raw raw = Read.raws(items).getFirst();
    assertThat(raw.address()).isEqualTo(A);
    assertThat(raw.method()).isEqualTo(Method.ARCHIVE);
    assertThat(raw.type()).isEqualTo("text/html; charset=utf-8");
    assertThat(raw.fetched()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(new String(raw.bytes(), UTF_8)).isEqualTo(Written.PAGE);
  }

  @Test
  void next_recordWithoutAType_isReadForWhatItIs() {
    String page = new String(page(A), UTF_8);
    String untold = page.replaceFirst("Content-Type: application/http[^\r]*\r\n", "");
    assertThat(untold).isNotEqualTo(page);
    assertThat(Read.raws(Read.all("a.warc", join(info(), bytes(untold))))).hasSize(1);
  }

  @Test
  void next_whatIsNoReport_isPassedOver() {
    byte[] empty = new byte[0];
    byte[] json = bytes("{\"a\": [1, 2]}");
    byte[] archive =
        join(
            info(),
            record(
                "request", A, "application/http; msgtype=request", bytes("GET / HTTP/1.1\r\n\r\n")),
            record("metadata", A, "application/warc-fields", bytes("via: x\r\n")),
            record(
                "revisit",
                A,
                "application/http; msgtype=response",
                bytes("HTTP/1.1 200 OK\r\n\r\n")),
            record(
                "response", "dns:news.example", "text/dns", bytes("news.example. 1 A 192.0.2.1")),
            record("unheard-of", A, "text/html", bytes(Written.PAGE)),
            record("resource", "urn:text:" + A, "text/plain", bytes("The page's text, once more.")),
            answer(A, "301 Moved", HTML + "Location: " + B + "\r\n", bytes("<p>Moved.</p>")),
            answer(A, "404 Not Found", HTML, bytes(Written.PAGE)),
            answer(A, "200 OK", "Content-Type: image/png\r\n", new byte[9]),
            answer(A, "200 OK", "Content-Type: image/svg+xml\r\n", bytes("<svg></svg>")),
            answer(A, "200 OK", "Content-Type: text/css\r\n", bytes("a { color: red }")),
            answer(A, "200 OK", "Content-Type: text/javascript\r\n", bytes("go()")),
            answer(A, "200 OK", "Content-Type: font/woff2\r\n", bytes("wOF2")),
            answer(A, "200 OK", "Content-Type: application/json\r\n", json),
            answer(A, "200 OK", "Content-Type: application/xml\r\n", bytes("<a/>")),
            answer(A, "200 OK", "Content-Type: application/octet-stream\r\n", json),
            answer(A, "200 OK", HTML, empty),
            answer(
                "https://news.example/robots.txt", "200 OK", "Content-Type: text/plain\r\n", json),
            page(B));
    List<Item> items = Read.all("a.warc", archive);
    assertThat(Read.addresses(items)).containsExactly(B);
    assertThat(items).hasSize(1);
  }

  @Test
  void next_resourceAndUntoldTypes_areTaken() {
    byte[] pdf = bytes("%PDF-1.7 ...");
    byte[] archive =
        join(
            record("resource", "<" + A + ">", "text/html", bytes(Written.PAGE)),
            answer(B, "200 OK", "Server: old\r\n", bytes("\uFEFF \n" + Written.PAGE)),
            answer(B + "2", "200 OK", "content-type: APPLICATION/PDF\r\n", pdf),
            answer(B + "3", "200 OK", "Content-Type: application/octet-stream\r\n", pdf),
            answer(
                B + "4",
                "200 OK",
                "Content-Type: application/"
                    + "vnd.openxmlformats-officedocument.wordprocessingml.document\r\n",
                bytes("PK")));
    assertThat(Read.addresses(Read.all("a.warc", archive)))
        .containsExactly(A, B, B + "2", B + "3", B + "4");
  }

  @Test
  void next_jsonThatIsNews_isTaken() throws IOException {
    byte[] json = bytes("{\"headline\": \"Ferry sinks\"}");
    byte[] archive =
        join(
            answer(A, "200 OK", "Content-Type: application/ninjs+json\r\n", json),
            answer(B, "200 OK", "Content-Type: application/json\r\n", bytes("{}")));
    List<Item> items =
        Read.all(
            "a.warc",
            new ByteArrayInputStream(archive),
            Limits.DEFAULT,
            raw -> new String(raw.bytes(), UTF_8).contains("headline"));
    assertThat(Read.addresses(items)).containsExactly(A);
  }

  @Test
  void next_packedInMembersOrInOne_isTheSame() {
    byte[] plain = join(info(), page(A), page(B));
    byte[] members = join(gzip(info()), gzip(page(A)), gzip(page(B)));
    for (byte[] archive :
        List.of(plain, members, gzip(plain), join(members, new byte[700]), old(plain))) {
      List<Item> items = Read.all("any", archive);
      assertThat(Read.addresses(items)).containsExactly(A, B);
      assertThat(items).hasSize(2);
    }
  }

  /** As WARC 1.0. */
  private static byte[] old(byte[] plain) {
    return bytes(new String(plain, UTF_8).replace("WARC/1.1", "WARC/1.0"));
  }

  @Test
  void next_codings_areUndone() {
    byte[] body = bytes(Written.PAGE);
    byte[] chunks =
        join(
            bytes("10\r\n"),
            java.util.Arrays.copyOf(body, 16),
            bytes("\r\n" + Integer.toHexString(body.length - 16) + ";x=y\r\n"),
            java.util.Arrays.copyOfRange(body, 16, body.length),
            bytes("\r\n0\r\n\r\n"));
    byte[] archive =
        join(
            answer(A, "200 OK", HTML + "Transfer-Encoding: chunked\r\n", chunks),
            answer(A, "200 OK", HTML + "Transfer-Encoding: chunked\r\n", body),
            coded("gzip", gzip(body)),
            coded("gzip", body),
            coded("deflate", Written.deflate(body, true)),
            coded("deflate", Written.deflate(body, false)),
            coded("br", brotli(body)),
            coded("identity", body),
            coded("deflate, x-gzip", gzip(Written.deflate(body, false))));
    List<Item> items = Read.all("a.warc", archive);
    assertThat(items).hasSize(9);
    assertThat(Read.raws(items))
        .hasSize(9)
        .allSatisfy(raw -> assertThat(new String(raw.bytes(), UTF_8)).isEqualTo(Written.PAGE));
  }

  private static byte[] coded(String coding, byte[] body) {
    return answer(A, "200 OK", HTML + "Content-Encoding: " + coding + "\r\n", body);
  }

  /** One block that is not compressed (RFC 7932, 9.2): window of 16 bits, length less one, pad. */
  private static byte[] brotli(byte[] plain) {
    int header = (plain.length - 1) << 4 | 1 << 20;
    return join(
        new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)},
        plain,
        new byte[] {3});
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "gzip, gzip, gzip, gzip"})
  void next_bodyThatCannotBeUnpacked_isRejectedAndTheRestGoesOn(String coding) {
    byte[] junk = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0x77};
    List<Item> items = Read.all("a.warc", join(coded(coding, junk), page(B)));
    assertThat(items).hasSize(2);
    assertThat(Read.rejections(items))
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.name()).isEqualTo(A);
              assertThat(rejected.reason()).isEqualTo(Reason.FORMAT);
              assertThat(rejected.message()).startsWith("in the archive, but its body");
            });
    assertThat(Read.addresses(items)).containsExactly(B);
  }

  @Test
  void next_overTheLimit_isRejectedAndTheRestGoesOn() {
    Limits limits = new Limits(1_000, Duration.ofSeconds(1), 1);
    byte[] large = bytes("<!doctype html>" + "a".repeat(1_000));
    byte[] archive =
        join(
            answer(A, "200 OK", HTML, large),
            coded("gzip", gzip(large)),
            answer(A, "200 OK", "Content-Type: image/png\r\n", large),
            page(B));
    List<Item> items = Read.all("a.warc", archive, limits);
    assertThat(Read.rejections(items))
        .hasSize(2)
        .allSatisfy(rejected -> assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE));
    assertThat(Read.addresses(items)).containsExactly(B);
  }

  @Test
  void next_cutAtAnyByte_givesWhatStoodBeforeAndOneRejection() {
    byte[] plain = join(info(), page(A), page(B), info());
    byte[] packed = join(gzip(info()), gzip(page(A)), gzip(page(B)), gzip(info()));
    for (byte[] archive : List.of(plain, packed)) {
      int most = 0;
      for (int cut = 5; cut < archive.length; cut++) {
        byte[] head = java.util.Arrays.copyOf(archive, cut);
        if (Archives.isWarc(head) || cut > 100) {
          List<Item> items = Read.all("a.warc", head);
          int count = Read.raws(items).size();
          assertThat(count).as("cut at %d", cut).isBetween(most, 2);
          most = count;
          assertThat(Read.rejections(items)).as("cut at %d", cut).hasSizeLessThanOrEqualTo(1);
        }
      }
      assertThat(most).isEqualTo(2);
    }
  }

  @Test
  void next_cutInTheMiddle_tellsAfterHowMany() {
    byte[] second = gzip(page(B));
    byte[] archive =
        join(gzip(info()), gzip(page(A)), java.util.Arrays.copyOf(second, second.length - 40));
    List<Item> items = Read.all("a.warc.gz", archive);
    assertThat(Read.addresses(items)).containsExactly(A);
    assertThat(Read.rejections(items))
        .containsExactly(
            new Rejected(
                "a.warc.gz",
                Reason.UNREADABLE,
                "the archive ends in the middle of a record, after 2 records; what stood before is"
                    + " read"));
  }

  @Test
  void next_anyByteChanged_endsWithoutThrowing() {
    byte[] plain = join(info(), page(A), page(B));
    byte[] packed = join(gzip(info()), gzip(page(A)), gzip(page(B)));
    for (byte[] archive : List.of(plain, packed)) {
      int first = archive == plain ? 5 : gzip(info()).length;
      for (int at = first; at < archive.length; at++) {
        for (int flip : new int[] {1, 0x80, 0xff}) {
          byte[] changed = archive.clone();
          changed[at] ^= (byte) flip;
          assertThat(Read.all("a.warc", changed)).hasSizeLessThanOrEqualTo(3);
        }
      }
    }
  }

  @Test
  void next_memberThatWasChanged_isNotGiven() {
    byte[] stored = storedMember(page(A));
    stored[stored.length - 60] ^= 1;
    List<Item> items = Read.all("a.warc.gz", join(gzip(page(B)), stored, gzip(page(B))));
    assertThat(Read.addresses(items)).containsExactly(B);
    assertThat(Read.rejections(items).getFirst().message()).contains("a checksum is wrong");
  }

  /** A member of one block that is not compressed, so that any byte of it can be changed. */
  private static byte[] storedMember(byte[] plain) {
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(plain);
    java.nio.ByteBuffer out =
        java.nio.ByteBuffer.allocate(plain.length + 23).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1});
    out.putShort((short) plain.length).putShort((short) ~plain.length).put(plain);
    return out.putInt((int) sum.getValue()).putInt(plain.length).array();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1152921504606846976",
        "Content-Length: 99999999999999999999999",
        "Content-Length: -200",
        "Content-Length: -9223372036854775808",
        "Content-Length: 12\r\nContent-Length: 13",
        "Content-Length: many",
        "WARC-Type: response\r\nContent-Length: 3",
        "no colon"
      })
  void next_hostileHeader_isOneRejection(String header) {
    byte[] hostile =
        bytes(
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + A
                + "\r\nContent-Type: application/http\r\n"
                + header
                + "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
                + Written.PAGE
                + "\r\n\r\n");
    List<Item> items = Read.all("a.warc", join(page(B), hostile));
    assertThat(Read.addresses(items)).containsExactly(B);
    assertThat(Read.rejections(items)).hasSize(1);
    assertThat(Read.rejections(items).getFirst().message()).contains("after 1 record");
  }

  @Test
  void next_headerOfAMegabyte_isOneRejection() {
    String line = "X: " + "y".repeat(1 << 20) + "\r\n";
    List<Item> warc = Read.all("a.warc", join(page(B), bytes("WARC/1.1\r\n" + line), page(A)));
    assertThat(Read.addresses(warc)).containsExactly(B);
    assertThat(Read.rejections(warc).getFirst().message()).contains("more than 256 KiB");

    List<Item> http =
        Read.all("a.warc", join(answer(A, "200 OK", line + HTML, new byte[1]), page(B)));
    assertThat(Read.rejections(http)).singleElement().extracting(Rejected::name).isEqualTo(A);
    assertThat(Read.addresses(http)).containsExactly(B);
  }

  @Test
  void next_bodyInChunksThatNeverEnds_isRejectedAndTheRestGoesOn() {
    String headers = HTML + "Transfer-Encoding: chunked\r\n";
    byte[] archive =
        join(
            answer(A, "200 OK", headers, bytes("fff\r\n" + Written.PAGE)),
            answer(A, "200 OK", headers, bytes("7fffffffffffffff\r\n" + Written.PAGE)),
            answer(A, "200 OK", headers, bytes("5\r\n<html\r\n")),
            page(B));
    List<Item> items = Read.all("a.warc", archive);
    assertThat(Read.rejections(items))
        .hasSize(3)
        .allSatisfy(
            rejected ->
                assertThat(rejected.message())
                    .isEqualTo("in the archive, but its body ends too early"));
    assertThat(Read.addresses(items)).containsExactly(B);
  }

  @Test
  void next_endlessBody_isBoundedByTheLimit() {
    byte[] body = bytes("<!doctype html>" + "10\r\n".repeat(20));
    byte[] archive = coded("gzip", Written.bomb(body, 100L << 20));
    List<Item> items = Read.all("a.warc", join(archive, page(B)));
    assertThat(Read.rejections(items))
        .singleElement()
        .extracting(Rejected::reason)
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(Read.addresses(items)).containsExactly(B);
  }

  @Test
  void next_memberThatIsABomb_endsTheArchive() {
    byte[] header =
        bytes(
            "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: "
                + A
                + "\r\nContent-Type: image/png\r\nContent-Length: 9000000000\r\n\r\n");
    byte[] bomb = Written.bomb(header, 200L << 20);
    assertThat(bomb.length).isLessThan(1 << 20);
    List<Item> items = Read.all("a.warc.gz", join(gzip(page(B)), bomb, gzip(page(A))));
    assertThat(Read.addresses(items)).containsExactly(B);
    assertThat(Read.rejections(items).getFirst().message())
        .contains("it unpacks to more than 200 times its size");
  }

  @Test
  void next_captureThatTheCrawlerCut_isToldSoAndGivesWhatItHolds() {
    byte[] packed = gzip(bytes(Written.PAGE + " ".repeat(40) + Written.PAGE));
    byte[] cut =
        answer(
            A,
            "200 OK",
            HTML + "Content-Encoding: gzip\r\n",
            Arrays.copyOf(packed, packed.length - 20));
    List<Item> items = Read.all("a.warc", join(headed(cut, "WARC-Truncated: time"), page(B)));
    assertThat(Read.addresses(items)).containsExactly(A, B);
    assertThat(Read.raws(items).getFirst().warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo("cut");
              assertThat(warning.message()).contains("time");
            });
    assertThat(Read.raws(items).getLast().warnings()).isEmpty();
  }

  @Test
  void next_firstSegment_isToldToBeOne() {
    byte[] archive = headed(page(A), "WARC-Segment-Number: 1");
    assertThat(Read.raws(Read.all("a.warc", archive)).getFirst().warnings())
        .extracting(Warning::code)
        .containsExactly("cut");
  }

  @Test
  void next_textsMadeOfPages_areTakenWhereThePagesAreNot() {
    byte[] text = record("conversion", A, "text/plain", bytes("Ferry sinks\nThe mayor said so."));
    byte[] picture = record("conversion", B, "image/png", bytes("PNG"));
    List<Item> items = Read.all("a.wet", join(info(), text, picture));
    assertThat(Read.addresses(items)).containsExactly(A);
    assertThat(Read.raws(items).getFirst().warnings())
        .extracting(Warning::code)
        .containsExactly("conversion");
    assertThat(Read.addresses(Read.all("a.warc", join(page(B), text)))).containsExactly(B);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br"})
  void next_bodyThatWasUnpackedAlready_isTaken(String coding) {
    byte[] archive =
        answer(A, "200 OK", HTML + "Content-Encoding: " + coding + "\r\n", bytes(Written.PAGE));
    assertThat(Read.addresses(Read.all("a.warc", archive))).containsExactly(A);
  }

  /** With one more header of the record. */
  private static byte[] headed(byte[] record, String header) {
    String told = new String(record, ISO_8859_1);
    return told.replaceFirst("\r\n", "\r\n" + header + "\r\n").getBytes(ISO_8859_1);
  }

  @Test
  void next_emptyLinesBehind_end() {
    for (int count : new int[] {1, 4, 8_191, 8_192, 20_000, 400_000}) {
      List<Item> items = Read.all("a.warc", join(page(A), bytes("\n".repeat(count))));
      assertThat(Read.addresses(items)).as("%d line ends", count).containsExactly(A);
    }
  }

  @Test
  void next_oddAddresses_areNoReports() {
    String long1 = "https://news.example/" + "a".repeat(9_000);
    byte[] archive =
        join(page(long1), page("file:///etc/passwd"), page("javascript:x"), page("a b"), page(B));
    assertThat(Read.addresses(Read.all("a.warc", archive))).containsExactly(B);
  }

  @Test
  void next_streamThatFails_throwsBehindWhatStoodBefore() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    InputStream in =
        new SequenceInputStream(new ByteArrayInputStream(join(page(A), page(B))), failing);
    assertThatThrownBy(() -> Read.all("a.warc", in, Limits.DEFAULT))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  @Test
  void open_whatIsNoArchive_isLeftWhereItWas() throws IOException {
    java.io.BufferedInputStream in =
        new java.io.BufferedInputStream(
            new ByteArrayInputStream(gzip(bytes("WARD/1.0 is a word"))));
    assertThat(Archives.open("a.warc.gz", in, Limits.DEFAULT, raw -> false)).isNull();
    assertThat(in.read()).isEqualTo(0x1f);
  }
}
