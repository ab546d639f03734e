package org.hearsay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells what happens to all who listen, as server-sent events (WHATWG HTML, 9.2). Who does not keep
 * up is sent away and comes again by himself. Thread-safe.
 */
final class Stream implements AutoCloseable {
  private static final int LISTENERS = 32;
  private static final int BEHIND = 256;
  private static final long PAUSE = 15;
  private static final byte[] END = {};
  private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  /** Somebody who listens. */
  static final class Listener {
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(BEHIND);

    void tell(byte[] event) {
      if (!waiting.offer(event)) {
        waiting.clear();
        waiting.add(END);
      }
    }

    /** Writes what happens until the stream ends, or the other side is gone. */
    void write(OutputStream out) throws IOException, InterruptedException {
      while (true) {
        byte[] event = waiting.poll(PAUSE, TimeUnit.SECONDS);
        if (event == END) {
          return;
        }
        out.write(event == null ? COMMENT : event);
        out.flush();
      }
    }
  }

  /**
   * @throws Problem.Refusal if there are too many
   */
  Listener listen() {
    if (listeners.size() >= LISTENERS) {
      throw Problem.unavailable("too many pages are open").refusal();
    }
    Listener listener = new Listener();
    listeners.add(listener);
    return listener;
  }

  void leave(Listener listener) {
    listeners.remove(listener);
  }

  boolean isHeard() {
    return !listeners.isEmpty();
  }

  /** Tells all. */
  void tell(String name, byte[] json) {
    byte[] event = event(name, json);
    listeners.forEach(listener -> listener.tell(event));
  }

  /** JSON of one line as an event. */
  static byte[] event(String name, byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 40);
    out.writeBytes(("event: " + name + "\ndata: ").getBytes(UTF_8));
    out.writeBytes(json);
    out.writeBytes("\n\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  @Override
  public void close() {
    listeners.forEach(listener -> listener.tell(END));
  }
}
