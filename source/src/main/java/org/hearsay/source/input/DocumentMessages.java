package org.hearsay.source.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.DocumentReader.Read;
import org.hearsay.source.input.DocumentReader.Unreadable;
import org.jspecify.annotations.Nullable;

/** What goes between {@link DocumentProcess} and {@link DocumentServer}. */
final class DocumentMessages {
  private static final int LONGEST = 64 << 20;

  private DocumentMessages() {}

  static void ask(DataOutputStream out, String name, Format form, byte[] bytes, Limits limits)
      throws IOException {
    write(out, name);
    write(out, form.name());
    out.writeInt(limits.bytes());
    out.writeLong(limits.time().toMillis());
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** Answers until there is no question. */
  static void serve(DataInputStream in, DataOutputStream out, DocumentReader reader)
      throws IOException {
    for (String name = name(in); name != null; name = name(in)) {
      Format form = Format.valueOf(text(in));
      Limits limits = new Limits(in.readInt(), Duration.ofMillis(in.readLong()), 0);
      byte[] bytes = bytes(in);
      try {
        Read read = reader.read(name, form, bytes, limits);
        out.writeBoolean(true);
        write(out, read.title() == null ? "" : read.title());
        write(out, read.authors());
        write(out, read.paragraphs());
        out.writeBoolean(read.cut());
      } catch (Unreadable e) {
        out.writeBoolean(false);
        write(out, e.rejected().reason().name());
        write(out, e.rejected().message());
      }
      out.flush();
    }
  }

  static Read answer(DataInputStream in, String name) throws IOException, Unreadable {
    if (!in.readBoolean()) {
      throw new Unreadable(new Rejected(name, Reason.valueOf(text(in)), text(in)));
    }
    String title = text(in);
    return new Read(title.isEmpty() ? null : title, texts(in), texts(in), in.readBoolean());
  }

  /** Of the next question; null if there is none. */
  private static @Nullable String name(DataInputStream in) throws IOException {
    try {
      return text(in);
    } catch (EOFException e) {
      return null;
    }
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> out = new ArrayList<>();
    int count = length(in);
    for (int i = 0; i < count; i++) {
      out.add(text(in));
    }
    return out;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[length(in)];
    in.readFully(bytes);
    return bytes;
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("no answer");
    }
    return length;
  }
}
