package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.hearsay.cli.text.TextReading;
import org.hearsay.json.Json;
import org.hearsay.json.ReadingJson;
import org.hearsay.model.Reading;
import tools.jackson.core.JsonGenerator;

/** A reading to the bytes of one format, and what stands around and between several of them. */
sealed interface Printer {
  byte[] print(Reading reading);

  default String before() {
    return "";
  }

  default String between() {
    return "";
  }

  default String after() {
    return "";
  }

  /** For a person; an empty line between two. */
  record ForPerson(TextReading form) implements Printer {
    @Override
    public byte[] print(Reading reading) {
      return form.of(reading).getBytes(UTF_8);
    }

    @Override
    public String between() {
      return "\n";
    }
  }

  /**
   * Indented JSON.
   *
   * @param several an array, even if only one of the inputs could be read
   */
  record Indented(boolean several) implements Printer {
    @Override
    public byte[] print(Reading reading) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (JsonGenerator json = Json.pretty(out)) {
        ReadingJson.write(json, reading);
      }
      if (!several) {
        out.write('\n');
      }
      return out.toByteArray();
    }

    @Override
    public String before() {
      return several ? "[" : "";
    }

    @Override
    public String between() {
      return ",\n";
    }

    @Override
    public String after() {
      return several ? "]\n" : "";
    }
  }

  /** A line each. */
  record Lines() implements Printer {
    @Override
    public byte[] print(Reading reading) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (JsonGenerator json = Json.line(out)) {
        ReadingJson.write(json, reading);
      }
      out.write('\n');
      return out.toByteArray();
    }
  }
}
