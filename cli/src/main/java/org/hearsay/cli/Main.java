package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.gazetteer.store.GazetteerStore;
import org.hearsay.reader.NewsReader;
import org.hearsay.reader.Reader;

/** The entry point of the launcher. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    FutureTask<NewsReader> opening = new FutureTask<>(() -> NewsReader.open(Gazetteer.embedded()));
    boolean preloads = args.length > 1 && List.of("read", "eval", "add").contains(args[0]);
    if (preloads) {
      // The model loads while the command line is looked at: a fifth of a start.
      Thread.ofPlatform().daemon().name("open").start(opening);
    }
    Hearsay hearsay =
        new Hearsay(Terminal.system(System.getenv()), store -> opened(opening, store));
    int status = hearsay.run(args);
    if (preloads) {
      settle(opening);
    }
    Runtime.getRuntime().exit(status);
  }

  /** Waits for a model that nobody needed: to leave while native code loads it would crash. */
  private static void settle(FutureTask<NewsReader> opening) {
    try {
      opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // Whoever needed the model has been told; if nobody did, the run was right without it.
      return;
    }
  }

  private static Reader opened(FutureTask<NewsReader> opening, GazetteerStore store) {
    opening.run(); // Does nothing if it runs already.
    try {
      return opening.get().with(store.open());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the model was loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the model cannot be loaded: " + e.getCause(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer cannot be read: " + e.getMessage(), e);
    }
  }
}
