package org.hearsay.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.hearsay.ledger.journal.LedgerException;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a ledger, held by one process: a lock of the operating system on {@code
 * FILE.lock}, which ends with the process however that ends, and in the file who holds it.
 */
final class WriterLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** The lock is on a byte far behind the words, so that others can read who holds it. */
  private static final long AT = 1L << 30;

  private final Path path;
  private final FileChannel channel;

  private WriterLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * @param waiting is told, once, who holds it
   * @throws LedgerException if it is another's still after this long
   */
  static WriterLock take(
      Path ledger, InstantSource clock, Duration patience, Consumer<String> waiting) {
    Path path = ledger.resolveSibling(ledger.getFileName() + ".lock");
    long end = System.nanoTime() + patience.toNanos();
    boolean told = false;
    try {
      while (true) {
        WriterLock lock = tryOnce(path);
        if (lock != null) {
          lock.sign(clock);
          return lock;
        }
        String held = ledger + ": is being written by " + holder(path);
        if (System.nanoTime() >= end) {
          throw new LedgerException(held);
        }
        if (!told) {
          waiting.accept(held + "; waiting up to " + patience.toSeconds() + " s");
          told = true;
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (IOException e) {
      throw new LedgerException(path + ": cannot be locked: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException(ledger + ": interrupted while waiting for it", e);
    }
  }

  private static @Nullable WriterLock tryOnce(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock(AT, 1, false);
      if (lock != null && isStill(path, channel)) {
        return new WriterLock(path, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another part of this very process holds it.
      channel.close();
      return null;
    }
    channel.close();
    return null;
  }

  /** Whether the file locked is the one at the path: its holder may have removed it meanwhile. */
  private static boolean isStill(Path path, FileChannel channel) throws IOException {
    String mark = path + " " + System.nanoTime() + " " + ProcessHandle.current().pid();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark.getBytes(UTF_8)), 0);
    try {
      return Files.readString(path).equals(mark);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void sign(InstantSource clock) throws IOException {
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + " on "
            + host()
            + " since "
            + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(UTF_8)), 0);
  }

  private static String holder(Path path) {
    try {
      String holder = Files.readString(path).strip();
      return holder.isEmpty() ? "another process" : holder;
    } catch (IOException e) {
      return "another process";
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "an unnamed host";
    }
  }

  @Override
  public void close() {
    try {
      // Removed while it is locked: whoever waits for the removed file finds that it is gone.
      Files.deleteIfExists(path);
      channel.close();
    } catch (IOException e) {
      throw new LedgerException(path + ": cannot be unlocked: " + e, e);
    }
  }
}
