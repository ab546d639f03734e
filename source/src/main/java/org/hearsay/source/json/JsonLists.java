package org.hearsay.source.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * What is in the lists of a file of JSON, one object at a time out of the stream; behind what may
 * stand before it ({@code window.YTD.tweets.part0 = }). Not thread-safe.
 */
public final class JsonLists implements Items {
  /** Bytes before the JSON itself. */
  private static final int BEFORE = 1 << 10;

  private static final int DEPTH = 128;

  private final String name;
  private final Shape shape;
  private final JsonParser json;
  private final Deque<Item> ready = new ArrayDeque<>();
  private Map<String, Object> around = new LinkedHashMap<>();
  private boolean inList;
  private boolean hadList;
  private boolean ended;

  /** Where in the JSON its messages are, and what one is. */
  public interface Shape {
    /** What a field outside of the messages is. */
    Kind kind(String field);

    /**
     * What a message is; empty if there are no words of somebody's in it.
     *
     * @param around the fields before it that are {@link Kind#TOLD} of the object around its list
     */
    List<Item> items(JsonNode message, JsonNode around);
  }

  /** What a field outside of the messages is. */
  public enum Kind {
    /** A list of messages; of the name "" where the file itself is one. */
    MESSAGES,
    /** It leads to such lists. */
    WAY,
    /** It says something of the messages. */
    TOLD,
    /** Nothing of these. */
    OTHER
  }

  /**
   * @param name of the file
   * @param limits of a message's text
   */
  public JsonLists(String name, InputStream in, Limits limits, Shape shape) throws IOException {
    this.name = requireNonNull(name, "name is null");
    this.shape = requireNonNull(shape, "shape is null");
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(limits.bytes())
                    .maxNestingDepth(DEPTH)
                    .build())
            .build();
    skipTo(in);
    this.json = factory.createParser(ObjectReadContext.empty(), in);
  }

  /** A script that has the JSON assigns it to something. */
  private static void skipTo(InputStream in) throws IOException {
    if (!in.markSupported()) {
      return;
    }
    in.mark(BEFORE);
    byte[] head = in.readNBytes(BEFORE);
    in.reset();
    int at = 0;
    while (at < head.length && head[at] != '{' && head[at] != '[' && head[at] != 0) {
      at++;
    }
    boolean assigned =
        at > 0
            && at < head.length
            && new String(head, 0, at, java.nio.charset.StandardCharsets.ISO_8859_1).contains("=");
    in.skipNBytes(assigned ? at : 0);
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (ready.isEmpty() && !ended) {
      try {
        step();
      } catch (JacksonException e) {
        ended = true;
        if (e.getCause() instanceof IOException failed) {
          throw failed;
        }
        ready.add(
            e instanceof StreamConstraintsException
                ? rejected(
                    Reason.TOO_LARGE,
                    "a message too long or nested too deep; those after it are not read")
                : rejected(Reason.FORMAT, "the export is cut or damaged" + JsonNode.where(e)));
      }
    }
    return ready.poll();
  }

  /** Goes on by one step: a message, or what is told of its list. */
  private void step() {
    JsonToken token = json.nextToken();
    if (token == null) {
      ended = true;
    } else if (inList) {
      if (token == JsonToken.START_OBJECT) {
        ready.addAll(shape.items(JsonNode.read(json), new JsonNode(around)));
      } else if (token.isStructStart()) {
        json.skipChildren();
      }
      inList = token != JsonToken.END_ARRAY;
    } else if (token == JsonToken.START_OBJECT) {
      around = new LinkedHashMap<>();
    } else if (token == JsonToken.PROPERTY_NAME) {
      field(json.currentName(), json.nextToken());
    } else if (token == JsonToken.START_ARRAY) {
      list("");
    } else if (token == JsonToken.END_OBJECT && !hadList) {
      // The file may be one message alone.
      ready.addAll(shape.items(new JsonNode(around), JsonNode.EMPTY));
    }
  }

  private void field(String field, @Nullable JsonToken token) {
    switch (shape.kind(field)) {
      case MESSAGES -> {
        if (token == JsonToken.START_ARRAY) {
          list(field);
        } else if (token != null) {
          json.skipChildren();
        }
      }
      case TOLD -> {
        Object value = token == null ? null : JsonNode.value(json, token);
        if (value != null) {
          around.put(field, value);
        }
      }
      case WAY -> {}
      case OTHER -> {
        if (token != null && token.isStructStart()) {
          json.skipChildren();
        }
      }
    }
  }

  private void list(String field) {
    inList = shape.kind(field) == Kind.MESSAGES;
    hadList |= inList;
  }

  private Item rejected(Reason reason, String message) {
    return new Item.Captured(Capture.none(Method.ROW, new Rejected(name, reason, message)));
  }
}
