package org.hearsay.source.input;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Has documents read in a process of its own, one after the other. Their libraries keep in memory
 * what a few foreign bytes unpack to, and cannot be stopped: there a heap of {@value #HEAP} bounds
 * the one, and the process's end the other. It is started when the first document comes, again
 * after one that ended it, and ends with this process.
 */
final class DocumentProcess implements DocumentReader {
  private static final String HEAP = "256m";

  /** What a JVM ends with whose memory is full. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int END_SECONDS = 5;

  private final List<String> command;
  private @Nullable Running running;

  /**
   * @param classPath has a {@link DocumentReader}, and this class
   */
  DocumentProcess(String classPath) {
    this.command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP,
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-XX:+DisplayVMOutputToStderr", // The other is for answers.
            "-Djava.awt.headless=true",
            "-cp",
            classPath,
            DocumentServer.class.getName());
  }

  /** A folder's jars before what is here. */
  static DocumentProcess of(String folder) {
    String jars = Path.of(folder, "*").toString();
    return new DocumentProcess(jars + File.pathSeparator + System.getProperty("java.class.path"));
  }

  /** One that is up, and the two ends that are ours. */
  private record Running(Process process, DataOutputStream to, DataInputStream from) {
    static Running start(List<String> command) throws IOException {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new Running(
          process,
          new DataOutputStream(process.getOutputStream()),
          new DataInputStream(process.getInputStream()));
    }
  }

  @Override
  public synchronized Read read(String name, Format form, byte[] bytes, Limits limits)
      throws Unreadable {
    Running reader = up(name);
    long millis = Math.max(1, limits.time().toMillis());
    Executor late = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(reader.process()::destroyForcibly, late);
    try {
      DocumentMessages.ask(reader.to(), name, form, bytes, limits);
      return DocumentMessages.answer(reader.from(), name);
    } catch (IOException e) {
      running = null;
      boolean inTime = end.cancel(false);
      String why =
          inTime
              ? ended(reader.process(), form)
              : "not read within " + limits.time().toSeconds() + " s";
      throw new Unreadable(new Rejected(name, Reason.UNREADABLE, why));
    } finally {
      end.cancel(false);
    }
  }

  private Running up(String name) throws Unreadable {
    Running reader = running;
    if (reader == null || !reader.process().isAlive()) {
      try {
        reader = Running.start(command);
      } catch (IOException e) {
        String why = "the process that reads documents does not start: " + e.getMessage();
        throw new Unreadable(new Rejected(name, Reason.UNREADABLE, why));
      }
      running = reader;
    }
    return reader;
  }

  /** Why it ended while it read. */
  private static String ended(Process process, Format form) {
    try {
      if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == OUT_OF_MEMORY
            ? form.title() + " that takes more memory than " + HEAP
            : form.title() + " that ended its reader, with " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return form.title() + " that its reader did not answer for";
  }
}
