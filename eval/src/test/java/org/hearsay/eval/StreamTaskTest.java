package org.hearsay.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamTaskTest {
  private static final String TEXT =
      "The ferry Aldona sank off Cape Varno on Tuesday with 214 people on board, the guard said.";

  private final List<String> problems = new ArrayList<>();

  private String run(EvalRun task, String rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    task.run(
        "rows", new ByteArrayInputStream(rows.getBytes(UTF_8)), out, problems::add, done -> {});
    return out.toString(UTF_8);
  }

  private static String row(String id, String text) {
    return "{\"id\": \"" + id + "\", \"origin\": 3, \"title\": null, \"text\": \"" + text + "\"}\n";
  }

  @Test
  void origins_copyAndAnother_areNamedAfterTheFirst() throws IOException {
    String rows = row("a", TEXT) + row("b", "VARNO (AP) - " + TEXT) + row("c", "Nothing else.");
    assertThat(run(OriginsTask.task(), rows).lines())
        .containsExactly(
            "{\"id\":\"a\",\"origin\":\"a\"}",
            "{\"id\":\"b\",\"origin\":\"a\"}",
            "{\"id\":\"c\",\"origin\":\"c\"}");
    assertThat(problems).isEmpty();
  }

  @Test
  void stories_headlinesWithTime_arePutTogether() throws IOException {
    String rows =
        """
        {"id": "a", "title": "Ferry Aldona sinks off Cape Varno", "time": 1394471386119}
        {"id": "b", "title": "Ferry Aldona sinks off Varno", "time": 1394471386119}
        """;
    assertThat(run(StoriesTask.task(), rows).lines())
        .containsExactly("{\"id\":\"a\",\"story\":\"a\"}", "{\"id\":\"b\",\"story\":\"a\"}");
  }

  @Test
  void run_damagedRows_areToldAndPassedOver() throws IOException {
    String rows = "{\"id\": \"a\"}\nnonsense\n" + row("b", TEXT);
    assertThat(run(OriginsTask.task(), rows).lines()).hasSize(1);
    assertThat(problems).hasSize(2);
    assertThat(problems.getFirst()).startsWith("rows:1: no id");
  }
}
