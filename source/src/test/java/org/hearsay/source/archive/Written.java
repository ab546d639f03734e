package org.hearsay.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Archives as others would write them, byte by byte. */
final class Written {
  static final String PAGE =
      "<!doctype html><html><head><title>Ferry</title></head><body><article><h1>Ferry sinks off Orla"
          + "</h1><p>The mayor of Orla said on Monday that the ferry sank in the storm, and that"
          + " nobody on it was hurt.</p></article></body></html>";

  private Written() {}

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] record(String kind, @Nullable String address, String type, byte[] block) {
    return join(
        bytes(
            "WARC/1.1\r\nWARC-Type: "
                + kind
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: 2026-01-05T10:00:00Z\r\n"
                + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                + "Content-Type: "
                + type
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n"),
        block,
        bytes("\r\n\r\n"));
  }

  /** An answer of HTTP; headers end with a line end each. */
  static byte[] answer(String address, String status, String headers, byte[] body) {
    return record(
        "response",
        address,
        "application/http; msgtype=response",
        join(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body));
  }

  static byte[] page(String address) {
    return answer(address, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", bytes(PAGE));
  }

  static byte[] info() {
    return record("warcinfo", null, "application/warc-fields", bytes("software: a test\r\n"));
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] deflate(byte[] plain, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
      deflated.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** Zeros as one gzip member of a thousandth of the size. */
  static byte[] bomb(byte[] before, long zeros) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
      gzip.write(before);
      byte[] some = new byte[1 << 20];
      for (long left = zeros; left > 0; left -= some.length) {
        gzip.write(some);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
