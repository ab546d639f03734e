package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** openapi.yaml, which every answer of the tests is held to. */
final class OpenApiContract {
  private static final String ID = "urn:hearsay:openapi";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final SchemaRegistry registry;

  OpenApiContract() throws Exception {
    try (InputStream in = OpenApiContract.class.getResourceAsStream("api/openapi.yaml")) {
      document = new YAMLMapper().readTree(in);
    }
    String text = JSON.writeValueAsString(document);
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text)));
  }

  /**
   * Holds an answer to the schema of its operation, status and media type.
   *
   * @param path as it stands in the description: "/api/v1/events/{id}"
   */
  JsonNode check(String method, String path, int status, String type, String body) {
    JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    assertThat(operation.isObject()).as(method + " " + path + " is described").isTrue();
    JsonNode responses = operation.path("responses");
    String code = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
    JsonNode response = responses.path(code);
    assertThat(response.isObject()).as(path + " may answer " + status).isTrue();
    String at =
        "/paths/"
            + path.replace("~", "~0").replace("/", "~1")
            + "/"
            + method.toLowerCase(Locale.ROOT)
            + "/responses/"
            + code;
    if (response.has("$ref")) {
      at = response.path("$ref").asString().substring(1);
      response = document.at(at);
    }
    String media = type.replaceAll(";.*", "");
    assertThat(response.path("content").has(media))
        .as(path + " may answer " + status + " as " + media)
        .isTrue();
    if (!media.endsWith("json")) {
      return JSON.nullNode();
    }
    String pointer = at + "/content/" + media.replace("/", "~1") + "/schema";
    valid(pointer, body);
    return JSON.readTree(body);
  }

  /** Holds JSON to a schema of the components. */
  JsonNode schema(String name, String body) {
    valid("/components/schemas/" + name, body);
    return JSON.readTree(body);
  }

  private void valid(String pointer, String body) {
    Schema schema = registry.getSchema(SchemaLocation.of(ID + "#" + pointer));
    List<Error> errors = schema.validate(body, InputFormat.JSON);
    assertThat(errors).as(pointer + " of " + body).isEmpty();
  }

  /** Paths that can be asked and answered at once. */
  List<String> paths() {
    List<String> out = new ArrayList<>();
    document
        .path("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get") && !path.getKey().equals("/api/v1/stream"))
        .forEach(path -> out.add(path.getKey()));
    return out;
  }
}
