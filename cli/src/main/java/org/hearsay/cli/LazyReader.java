package org.hearsay.cli;

import java.util.function.Supplier;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.reader.Reader;
import org.jspecify.annotations.Nullable;

/** Loads the model when the first report is there to be read, and not for one that is rejected. */
final class LazyReader implements Reader {
  private final Supplier<Reader> readers;
  private @Nullable Reader reader;

  LazyReader(Supplier<Reader> readers) {
    this.readers = readers;
  }

  @Override
  public Reading read(Report report) {
    return opened().read(report);
  }

  private synchronized Reader opened() {
    if (reader == null) {
      reader = readers.get();
    }
    return reader;
  }

  @Override
  public synchronized long encoderNanos() {
    return reader == null ? 0 : reader.encoderNanos();
  }

  @Override
  public synchronized void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
