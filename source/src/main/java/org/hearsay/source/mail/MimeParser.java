package org.hearsay.source.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.hearsay.source.text.CharsetDetector;
import org.jspecify.annotations.Nullable;

/**
 * A message as a tree, by Mime4J, which forgives what mailers get wrong. Of one that is cut what
 * there is; parts past the {@value #PARTS}th and those nested deeper than {@value #DEPTH} are left
 * out.
 */
final class MimeParser {
  private static final int PARTS = 500;
  private static final int DEPTH = 20;
  private static final int HEADERS = 1_000;
  private static final int LONGEST_HEADER = 64 << 10;

  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setStrictParsing(false)
          .setMaxLineLen(-1)
          .setMaxHeaderCount(HEADERS)
          .setMaxHeaderLen(LONGEST_HEADER)
          .build();

  private final MimeTokenStream stream = new MimeTokenStream(CONFIG);
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable MimePart root;
  private int parts;

  private MimeParser() {}

  /** A part whose end has not come. */
  private static final class Open {
    private final Map<String, String> headers = new HashMap<>();
    private final List<MimePart> parts = new ArrayList<>();
    private String type = "text/plain";
    private @Nullable String charset;
    private byte[] bytes = new byte[0];

    MimePart closed() {
      return new MimePart(headers, type, charset, bytes, parts);
    }
  }

  /** Null if there is no message in it. */
  static @Nullable MimePart parse(byte[] message) {
    MimeParser parser = new MimeParser();
    try {
      parser.read(message);
    } catch (IOException | MimeException | RuntimeException e) {
      // Damaged, cut, or over a bound: what came before it counts.
    }
    while (!parser.open.isEmpty()) {
      parser.close();
    }
    return parser.root;
  }

  private void read(byte[] message) throws IOException, MimeException {
    stream.parse(new ByteArrayInputStream(message));
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      switch (state) {
        case T_START_MESSAGE, T_START_BODYPART -> begin();
        case T_FIELD -> field(stream.getField());
        case T_START_MULTIPART -> describe(stream.getBodyDescriptor());
        case T_BODY -> body();
        case T_END_MESSAGE, T_END_BODYPART -> close();
        default -> {}
      }
    }
  }

  private void begin() throws MimeException {
    if (++parts > PARTS || open.size() >= DEPTH) {
      throw new MimeException("more parts than any message has");
    }
    open.push(new Open());
  }

  private void field(Field field) {
    String name = field.getName().strip().toLowerCase(Locale.ROOT);
    if (!open.isEmpty()) {
      Open part = open.getFirst();
      String value = decoded(field);
      part.headers.putIfAbsent(name, value);
      if (name.equals("content-type")) {
        part.type = value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
      }
    }
  }

  private void describe(BodyDescriptor body) {
    if (!open.isEmpty()) {
      open.getFirst().type = body.getMimeType().toLowerCase(Locale.ROOT);
      open.getFirst().charset =
          open.getFirst().headers.containsKey("content-type") ? body.getCharset() : null;
    }
  }

  private void body() throws IOException {
    describe(stream.getBodyDescriptor());
    try (InputStream in = stream.getDecodedInputStream()) {
      open.getFirst().bytes = in.readAllBytes();
    }
  }

  private void close() {
    MimePart part = open.pop().closed();
    if (open.isEmpty()) {
      root = root == null ? part : root;
    } else {
      open.getFirst().parts.add(part);
    }
  }

  /**
   * The value of a header: raw bytes are UTF-8 or the old western set (RFC 6532), words decoded.
   */
  private static String decoded(Field field) {
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw == null ? field.getBody().getBytes(UTF_8) : raw.toByteArray();
    String whole = CharsetDetector.of(bytes, List.of(), Charset.forName("windows-1252")).text();
    int colon = whole.indexOf(':');
    String value = raw == null ? whole : whole.substring(colon + 1);
    String line = value.replaceAll("\\r?\\n(?=[ \\t])", "").replaceAll("[\\r\\n]+", " ").strip();
    try {
      return DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT);
    } catch (RuntimeException e) {
      return line; // A set that the JVM does not have.
    }
  }
}
