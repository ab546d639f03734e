package org.hearsay.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Publishes server-sent events (WHATWG HTML, 9.2) to all subscribers. One that does not keep up is
 * disconnected; a browser connects again by itself. Thread-safe.
 */
public final class EventStream implements AutoCloseable {
  static final Map<String, String> HEADERS =
      Map.of("Content-Type", "text/event-stream; charset=utf-8", "Cache-Control", "no-store");

  private static final int SUBSCRIBERS = 32;
  private static final int BACKLOG = 256;
  private static final long PAUSE = 15;
  private static final byte[] END = {};
  private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

  /** A connection that is open, and the events that it has not been sent yet. */
  public static final class Subscriber {
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(BACKLOG);

    void send(byte[] event) {
      if (!waiting.offer(event)) {
        waiting.clear();
        waiting.add(END);
      }
    }

    /** Writes events until the stream is closed, or the client is gone. */
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
   * @throws ProblemException if there are too many
   */
  Subscriber subscribe() {
    if (subscribers.size() >= SUBSCRIBERS) {
      throw Problem.unavailable("too many pages are open").exception();
    }
    Subscriber subscriber = new Subscriber();
    subscribers.add(subscriber);
    return subscriber;
  }

  void unsubscribe(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  public boolean hasSubscribers() {
    return !subscribers.isEmpty();
  }

  /** Sends an event to all subscribers. */
  public void publish(String name, byte[] json) {
    byte[] event = event(name, json);
    subscribers.forEach(subscriber -> subscriber.send(event));
  }

  /** JSON of one line as an event. */
  public static byte[] event(String name, byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 40);
    out.writeBytes(("event: " + name + "\ndata: ").getBytes(UTF_8));
    out.writeBytes(json);
    out.writeBytes("\n\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  @Override
  public void close() {
    subscribers.forEach(subscriber -> subscriber.send(END));
  }
}
