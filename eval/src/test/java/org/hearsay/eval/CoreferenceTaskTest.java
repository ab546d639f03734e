package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreferenceTaskTest {
  private static final String TWO =
      """
      {"id":"a","text":"\uD83D\uDE00 The harbour of Arlenko was shelled on Tuesday.","sents":[[0,48]],\
      "events":[{"s":29,"e":36,"chain":"gold"}]}
      {"id":"b","text":"Shelling of the harbour of Arlenko on Tuesday.","sents":[[0,46]],\
      "events":[{"s":0,"e":8,"chain":"gold"}]}
      """;

  @Test
  void run_twoReportsOfOneEvent_writesOneChainInTheRowsOrder() throws IOException {
    List<String> notes = new ArrayList<>();
    assertThat(run(TWO, null, notes))
        .isEqualTo(
            """
            {"id":"a","events":[{"s":29,"e":36,"chain":"a/00000"}]}
            {"id":"b","events":[{"s":0,"e":8,"chain":"a/00000"}]}
            """);
    assertThat(notes).singleElement().asString().contains("compared per mention");
  }

  @Test
  void run_sameSeed_writesTheSame() throws IOException {
    assertThat(run(TWO, 7L, new ArrayList<>())).isEqualTo(run(TWO, 7L, new ArrayList<>()));
  }

  @Test
  void run_damagedRow_isToldAndCounted() throws IOException {
    List<String> problems = new ArrayList<>();
    EvalRun.Count count =
        new CoreferenceTask(null, note -> {})
            .run(
                "rows",
                new ByteArrayInputStream("{\"id\":\n".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                problems::add,
                done -> {});
    assertThat(count).isEqualTo(new EvalRun.Count(0, 1));
    assertThat(problems).singleElement().asString().startsWith("rows:1: ");
  }

  private static String run(
      String rows, @org.jspecify.annotations.Nullable Long seed, List<String> notes)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CoreferenceTask(seed, notes::add)
        .run(
            "rows",
            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
            out,
            problem -> {},
            done -> {});
    return out.toString(StandardCharsets.UTF_8);
  }
}
