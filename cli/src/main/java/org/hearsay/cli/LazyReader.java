package org.hearsay.cli;

import java.util.function.Function;
import org.hearsay.gazetteer.store.GazetteerStore;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.reader.EventJudge;
import org.hearsay.reader.Reader;
import org.jspecify.annotations.Nullable;

/** Loads the model when the first report is there to be read, and not for one that is rejected. */
final class LazyReader implements Reader {
  private final Function<GazetteerStore, Reader> readers;
  private GazetteerStore store = new GazetteerFolder().store();
  private @Nullable Reader reader;

  LazyReader(Function<GazetteerStore, Reader> readers) {
    this.readers = readers;
  }

  /** Which gazetteers places are looked up in; must be told before the first report. */
  synchronized void use(GazetteerStore store) {
    this.store = store;
  }

  @Override
  public Reading read(Report report) {
    return opened().read(report);
  }

  /** The same model, asked of events of which it is told where they stand. */
  EventJudge judge() {
    if (opened() instanceof EventJudge judge) {
      return judge;
    }
    throw new IllegalStateException("this reader judges no events");
  }

  private synchronized Reader opened() {
    if (reader == null) {
      reader = readers.apply(store);
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
