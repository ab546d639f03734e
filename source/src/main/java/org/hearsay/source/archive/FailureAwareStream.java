package org.hearsay.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers whether it failed: what fails above it is damage of what it holds. */
final class FailureAwareStream extends FilterInputStream {
  private @Nullable IOException failure;

  FailureAwareStream(InputStream in) {
    super(in);
  }

  /** Throws what the stream failed with, if it did. */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] to, int at, int length) throws IOException {
    try {
      return in.read(to, at, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Whoever opened the stream closes it. */
  @Override
  public void close() {}
}
