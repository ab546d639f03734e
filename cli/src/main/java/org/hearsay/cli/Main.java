package org.hearsay.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hearsay.reader.NewsReader;
import org.hearsay.reader.Reader;

/** The entry point of the launcher. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    FutureTask<Reader> opening = new FutureTask<>(NewsReader::open);
    boolean preloads = args.length > 1 && (args[0].equals("read") || args[0].equals("eval"));
    if (preloads) {
      // The model loads while the command line is looked at: a fifth of a start.
      Thread.ofPlatform().daemon().name("open").start(opening);
    }
    Hearsay hearsay = new Hearsay(Terminal.system(System.getenv()), () -> opened(opening));
    int status = hearsay.run(args);
    if (preloads) {
      settle(opening);
    }
    Runtime.getRuntime().exit(status);
  }

  /** Waits for a model that nobody needed: to leave while native code loads it would crash. */
  private static void settle(FutureTask<Reader> opening) {
    try {
      opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // Whoever needed the model has been told; if nobody did, the run was right without it.
      return;
    }
  }

  private static Reader opened(FutureTask<Reader> opening) {
    opening.run(); // Does nothing if it runs already.
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the model was loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the model cannot be loaded: " + e.getCause(), e);
    }
  }
}
