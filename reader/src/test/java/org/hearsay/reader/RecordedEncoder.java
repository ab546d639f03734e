package org.hearsay.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.Encoder;
import org.hearsay.reader.encoder.OnnxEncoder;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * The built-in network, asked once for a window and never again: what it said is kept under
 * target/, by the hash of the window's pieces and of the weights.
 *
 * <p>The rules can then be tested thousands of times over (.ci/mutation.sh). A window that was not
 * recorded goes to the network itself, so that a recording never changes a result; with {@code
 * -Dhearsay.record=false}, which mutants run under, it is not kept.
 */
final class RecordedEncoder implements Encoder {
  private static final boolean RECORDS =
      !"false".equals(System.getProperty("hearsay.record", "true"));

  private final ReaderModel model;
  private final Path folder;
  private @Nullable OnnxEncoder network;

  RecordedEncoder(ReaderModel model) {
    this.model = model;
    this.folder = Path.of("target", "network", model.id());
  }

  @Override
  public WindowRows encode(Pieces pieces, Span window) {
    Path file = folder.resolve(key(pieces, window));
    int values = (window.length() + 2) * model.outputs();
    if (Files.exists(file)) {
      return new WindowRows(
          pieces, window.start(), window.end(), model.outputs(), recorded(file, values));
    }
    WindowRows rows = network().encode(pieces, window);
    if (RECORDS) {
      record(rows, window, values, file);
    }
    return rows;
  }

  private static String key(Pieces pieces, Span window) {
    ByteBuffer input = ByteBuffer.allocate(window.length() * 2 * Integer.BYTES);
    for (int p = window.start(); p < window.end(); p++) {
      input.putInt(pieces.id(p)).putInt(pieces.feature(p));
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(input.array());
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static float[] recorded(Path file, int values) {
    try {
      float[] out = new float[values];
      ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer().get(out);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private void record(WindowRows rows, Span window, int values, Path file) {
    ByteBuffer out = ByteBuffer.allocate(values * Float.BYTES);
    out.position(model.outputs() * Float.BYTES); // nothing reads the row of [CLS]
    for (int p = window.start(); p < window.end(); p++) {
      for (int column = 0; column < model.outputs(); column++) {
        out.putFloat(rows.get(p, column));
      }
    }
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "part", "");
      Files.write(part, out.array());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private synchronized OnnxEncoder network() {
    if (network == null) {
      network = new OnnxEncoder(ReaderModel.weights(), model.outputs());
    }
    return network;
  }

  @Override
  public long nanos() {
    return network == null ? 0 : network.nanos();
  }

  @Override
  public synchronized void close() {
    if (network != null) {
      network.close();
      network = null;
    }
  }
}
