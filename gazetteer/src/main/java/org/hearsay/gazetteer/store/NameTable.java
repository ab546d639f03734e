package org.hearsay.gazetteer.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a gazetteer file: names one after the other, features and areas each once. */
final class NameTable implements Closeable {
  private static final int LONGEST = 255;

  private final OutputStream out;
  private int size;

  NameTable(OutputStream out) {
    this.out = out;
  }

  int size() {
    return size;
  }

  /** Writes a text and tells where it stands. */
  int add(String text) throws IOException {
    byte[] bytes = cut(text).getBytes(UTF_8);
    int offset = size;
    out.write(bytes.length);
    out.write(bytes);
    size = Math.addExact(size, 1 + bytes.length);
    return offset;
  }

  private static String cut(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    while (cut.getBytes(UTF_8).length > LONGEST) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Texts that many places share, by number. */
  static final class Shared {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
      return numbers.computeIfAbsent(
          text,
          added -> {
            texts.add(added);
            return texts.size() - 1;
          });
    }

    List<String> texts() {
      return texts;
    }
  }
}
