package org.hearsay.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A web archive of invented pages, to measure with: articles of 8 to 15 paragraphs in invented
 * words, in pages of 10 to 30 kB as outlets make them (navigation, other stories, scripts, linked
 * data), each a gzip member, with the request before it and now and then a picture, a redirect or a
 * revisit. The same seed gives the same bytes.
 */
public final class SyntheticArchive {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final String[] SYLLABLES =
      ("ba be bo da del dor fa fen gal gri ha hol ja jun ka kel lo lun ma mer nar nil or os pa per"
              + " ra rin sa sol ta tir u val ve wen ya zor")
          .split(" ");
  private static final int WORDS = 4_000;

  private final Random random;
  private final List<String> words = new ArrayList<>();

  public SyntheticArchive(long seed) {
    random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 1 + random.nextInt(3); k >= 0; k--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words.add(word.toString());
    }
  }

  /**
   * Writes an archive; the stream is left open.
   *
   * @param progress is told how many pages are in
   */
  public void write(OutputStream out, long pages, LongConsumer progress) throws IOException {
    record(out, "warcinfo", null, "application/warc-fields", bytes("software: invented\r\n"));
    for (long i = 0; i < pages; i++) {
      String address = "https://news.example/" + FIRST_DAY.plusDays(i % 700) + "/story-" + i;
      record(
          out,
          "request",
          address,
          "application/http; msgtype=request",
          bytes("GET /story-" + i + " HTTP/1.1\r\nHost: news.example\r\n\r\n"));
      answer(out, address, "200 OK", "text/html; charset=utf-8", bytes(page(i)));
      if (i % 5 == 0) {
        byte[] picture = new byte[20_000];
        random.nextBytes(picture);
        answer(out, address + ".jpg", "200 OK", "image/jpeg", picture);
      }
      if (i % 7 == 0) {
        answer(out, address + "?old", "301 Moved", "text/html", bytes("<p>Moved.</p>"));
      }
      if (i % 11 == 0) {
        record(
            out,
            "revisit",
            address,
            "application/http; msgtype=response",
            bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
      }
      progress.accept(i + 1);
    }
  }

  private void answer(OutputStream out, String address, String status, String type, byte[] body)
      throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(
        bytes(
            "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nServer: invented\r\n\r\n"
                .formatted(status, type, body.length)));
    block.write(body);
    record(out, "response", address, "application/http; msgtype=response", block.toByteArray());
  }

  private void record(
      OutputStream out, String kind, @Nullable String address, String type, byte[] block)
      throws IOException {
    GZIPOutputStream member = new GZIPOutputStream(out, 1 << 13);
    member.write(
        bytes(
            "WARC/1.1\r\nWARC-Type: "
                + kind
                + "\r\nWARC-Record-ID: <urn:uuid:"
                + new UUID(random.nextLong(), random.nextLong())
                + ">\r\nWARC-Date: 2026-01-05T10:00:00Z\r\n"
                + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                + "Content-Type: "
                + type
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n"));
    member.write(block);
    member.write(bytes("\r\n\r\n"));
    member.finish();
  }

  private String page(long number) {
    String title = sentence(6 + random.nextInt(6)).replace(".", "");
    LocalDate day = FIRST_DAY.plusDays(number % 700);
    StringBuilder out = new StringBuilder(1 << 15);
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append(
            " | The Invented</title>\n<meta property=\"og:site_name\" content=\"The Invented\">")
        .append("<meta property=\"og:title\" content=\"")
        .append(title)
        .append("\">\n<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",")
        .append("\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(title)
        .append("\",\"datePublished\":\"")
        .append(day)
        .append("T08:30:00+01:00\",\"author\":{\"@type\":\"Person\",\"name\":\"")
        .append(name())
        .append("\"}}</script>\n<style>.a{color:#333}.b{margin:0 auto}</style></head><body>\n");
    links(out, "nav", "menu", 20 + random.nextInt(20));
    out.append("<main><article class=\"story\"><h1>")
        .append(title)
        .append("</h1><p class=\"byline\">By ")
        .append(name())
        .append("</p>\n<figure><img src=\"/p.jpg\"><figcaption>")
        .append(sentence(9))
        .append("</figcaption></figure>\n<div class=\"article-body\">");
    for (int k = 8 + random.nextInt(8); k > 0; k--) {
      paragraph(out);
    }
    out.append("</div></article>\n");
    links(out, "aside", "related", 15 + random.nextInt(60));
    out.append("</main>\n<script>var state={");
    for (int k = random.nextInt(120); k >= 0; k--) {
      out.append('"').append(word()).append("\":[").append(random.nextInt()).append("],");
    }
    out.append("};</script>\n");
    links(out, "footer", "site-links", 20 + random.nextInt(20));
    return out.append("</body></html>\n").toString();
  }

  private void paragraph(StringBuilder out) {
    out.append("<p>");
    for (int k = 2 + random.nextInt(4); k > 0; k--) {
      out.append(sentence(10 + random.nextInt(15))).append(k > 1 ? " " : "");
    }
    if (random.nextInt(4) == 0) {
      out.append(" <a href=\"/").append(word()).append("\">").append(sentence(3)).append("</a>");
    }
    out.append("</p>\n");
  }

  private void links(StringBuilder out, String element, String kind, int count) {
    out.append('<').append(element).append(" class=\"").append(kind).append("\"><ul>\n");
    for (int k = 0; k < count; k++) {
      out.append("<li class=\"item\"><a href=\"https://news.example/")
          .append(word())
          .append('/')
          .append(word())
          .append("\" data-id=\"")
          .append(random.nextInt(1_000_000))
          .append("\"><span>")
          .append(sentence(2 + random.nextInt(6)).replace(".", ""))
          .append("</span></a></li>\n");
    }
    out.append("</ul></").append(element).append(">\n");
  }

  private String sentence(int length) {
    StringBuilder out = new StringBuilder(capital(word()));
    for (int k = 1; k < length; k++) {
      out.append(random.nextInt(9) == 0 ? ", " : " ").append(word());
    }
    return out.append('.').toString();
  }

  private String name() {
    return capital(word()) + " " + capital(word());
  }

  private String word() {
    return words.get(random.nextInt(WORDS));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
