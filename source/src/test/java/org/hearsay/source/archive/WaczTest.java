package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.archive.Written.bytes;
import static org.hearsay.source.archive.Written.gzip;
import static org.hearsay.source.archive.Written.info;
import static org.hearsay.source.archive.Written.join;
import static org.hearsay.source.archive.Written.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.archive.Zipped.Way;
import org.hearsay.source.text.FileHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaczTest {
  private static final String A = "https://news.example/a";
  private static final String B = "https://news.example/b";
  private static final byte[] LIST = bytes("{\"format\": \"json-pages-1.0\"}\nPK\7\10 and more\n");

  @ParameterizedTest
  @EnumSource(Way.class)
  void next_entriesOfAnyKind_areRead(Way way) {
    byte[] one = join(gzip(info()), gzip(page(A)));
    byte[] other = join(info(), page(B));
    byte[] archive =
        new Zipped()
            .with(way, "pages/pages.jsonl", LIST)
            .with(way, "archive/one.warc.gz", one)
            .with(way, "archive/", new byte[0])
            .with(way, "archive/other.warc", other)
            .with(way, "indexes/index.cdx", LIST)
            .bytesOf();
    List<Item> items = Read.all("a.wacz", archive);
    assertThat(Read.addresses(items)).containsExactly(A, B);
    assertThat(items).hasSize(2);
  }

  @Test
  void next_asJavaWritesIt_isRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write(LIST);
      zip.putNextEntry(new ZipEntry("archive/data.WARC.GZ"));
      zip.write(join(gzip(page(A)), gzip(page(B))));
    }
    assertThat(Read.addresses(Read.all("upload", out.toByteArray()))).containsExactly(A, B);
  }

  @Test
  void next_bytesLikeADescriptor_areTheEntrysOwn() {
    byte[] tricky =
        join(page(A), Written.answer(B, "200 OK", "Content-Type: text/plain\r\n", descriptors()));
    byte[] archive = new Zipped().with(Way.STORED_SIZE_BEHIND, "archive/a.warc", tricky).bytesOf();
    List<Item> items = Read.all("a.wacz", archive);
    assertThat(Read.addresses(items)).containsExactly(A, B);
    assertThat(Read.raws(items).get(1).bytes()).isEqualTo(descriptors());
  }

  private static byte[] descriptors() {
    return bytes("PK\7\10PPPK\7\10".repeat(3_000) + "PK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../../../tmp/x.warc", "/etc/x.warc", "C:\\x.warc", "archive/../../x.warc.gz"})
  void next_namesThatLeadElsewhere_areOnlyNames(String name, @TempDir Path folder)
      throws IOException {
    byte[] archive = new Zipped().with(Way.DEFLATED, name, join(info(), page(A))).bytesOf();
    assertThat(Read.addresses(Read.all(folder + "/a.wacz", archive))).containsExactly(A);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(Path.of("/tmp/x.warc")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void next_cutAtAnyByte_givesWhatStoodBeforeAndOneRejection(Way way) {
    byte[] archive =
        new Zipped()
            .with(way, "datapackage.json", LIST)
            .with(way, "archive/a.warc.gz", join(gzip(page(A)), gzip(page(B))))
            .bytesOf();
    int most = 0;
    for (int cut = 40; cut < archive.length; cut++) {
      List<Item> items = Read.all("a.wacz", Arrays.copyOf(archive, cut));
      int count = Read.raws(items).size();
      assertThat(count).as("cut at %d", cut).isBetween(most, 2);
      most = count;
      // The directory has 68 bytes; its first few end what has its size behind it.
      int least = cut < archive.length - 64 ? 1 : 0;
      int atMost = cut < archive.length - 56 ? 1 : 0;
      assertThat(Read.rejections(items)).as("cut at %d", cut).hasSizeBetween(least, atMost);
    }
    assertThat(most).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void next_anyByteChanged_endsWithoutThrowing(Way way) {
    byte[] archive =
        new Zipped()
            .with(way, "archive/a.warc", join(page(A), page(B)))
            .with(way, "pages/pages.jsonl", LIST)
            .bytesOf();
    for (int at = 4; at < archive.length; at++) {
      for (int flip : new int[] {1, 0x80, 0xff}) {
        byte[] changed = archive.clone();
        changed[at] ^= (byte) flip;
        assertThat(Read.all("a.wacz", changed)).hasSizeLessThanOrEqualTo(4);
      }
    }
  }

  @Test
  void next_damagedWarc_isOneRejectionAndTheNextIsRead() {
    byte[] cut = gzip(page(A));
    byte[] archive =
        new Zipped()
            .with(Way.STORED, "archive/a.warc.gz", Arrays.copyOf(cut, cut.length - 20))
            .with(Way.STORED, "archive/b.warc", bytes("no WARC"))
            .with(Way.STORED, "archive/c.warc.gz", gzip(page(B)))
            .bytesOf();
    List<Item> items = Read.all("a.wacz", archive);
    assertThat(Read.addresses(items)).containsExactly(B);
    assertThat(Read.rejections(items))
        .extracting(Rejected::name)
        .containsExactly("a.wacz#archive/a.warc.gz", "a.wacz#archive/b.warc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages/pages.jsonl", "archive/a.warc", "archive/a.warc.gz"})
  void next_bomb_isOneRejection(String name) {
    long size = 200L << 20;
    byte[] packed = zeros(size);
    assertThat(packed.length).isLessThan(1 << 20);
    byte[] archive =
        new Zipped()
            .with(Way.STORED, "archive/0.warc.gz", gzip(page(A)))
            .with(Way.DEFLATED_SIZE_BEHIND, name, 0, size, packed)
            .bytesOf();
    List<Item> items = Read.all("a.wacz", archive);
    assertThat(Read.addresses(items)).containsExactly(A);
    assertThat(Read.rejections(items).getLast().message())
        .startsWith("the archive is damaged after 1 record: it unpacks to more than 200 times");
  }

  /** Deflated, without the ten bytes before them and the eight behind that make a member. */
  private static byte[] zeros(long size) {
    byte[] member = Written.bomb(new byte[0], size);
    return Arrays.copyOfRange(member, 10, member.length - 8);
  }

  @Test
  void next_tooManyEntries_isOneRejection() {
    Zipped zip = new Zipped().with(Way.STORED, "archive/a.warc", page(A));
    for (int i = 0; i < Wacz.MOST; i++) {
      zip.with(Way.STORED, "x" + i, new byte[0]);
    }
    List<Item> items = Read.all("a.wacz", zip.bytesOf());
    assertThat(Read.addresses(items)).containsExactly(A);
    assertThat(Read.rejections(items))
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.FORMAT);
              assertThat(rejected.message()).contains("more than 10000 entries");
            });
  }

  @Test
  void next_encryptedOrOddlyPacked_isOneRejection() {
    byte[] archive = new Zipped().with(Way.STORED, "archive/a.warc", page(A)).bytesOf();
    byte[] encrypted = archive.clone();
    encrypted[6] |= 1;
    assertThat(Read.rejections(Read.all("a.wacz", encrypted)).getFirst().message())
        .contains("an entry is encrypted");
    byte[] odd = archive.clone();
    odd[8] = 93;
    assertThat(Read.rejections(Read.all("a.wacz", odd)).getFirst().message())
        .contains("packed by method 93");
  }

  @Test
  void isWacz_otherZips_areNone() {
    byte[] document = new Zipped().with(Way.STORED, "[Content_Types].xml", LIST).bytesOf();
    assertThat(Archives.isWacz(new FileHead("a.docx", null, document))).isFalse();
    assertThat(Archives.isWacz(new FileHead("a.wacz", null, document))).isTrue();
    assertThat(
            Archives.isWacz(
                new FileHead("a.wacz", null, bytes("PK is no zip, though it may look like one"))))
        .isFalse();
    assertThat(Archives.isWacz(new FileHead("a.wacz", null, "PK\3\4".getBytes(UTF_8)))).isFalse();
  }
}
