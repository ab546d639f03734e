package org.hearsay.web.api;

import java.util.Locale;
import org.hearsay.web.jobs.Job;
import tools.jackson.core.JsonGenerator;

/** Jobs as JSON: the schemas Job and JobResult. */
public final class JobJson {
  private JobJson() {}

  public static void write(JsonGenerator json, Job job) {
    write(ApiJson.to(json), job);
  }

  static void write(ApiJson json, Job job) {
    json.begin();
    json.number("id", job.id());
    json.text("name", job.name());
    json.text("state", job.state().name().toLowerCase(Locale.ROOT));
    json.number("done", job.tally().done());
    json.number("added", job.tally().added());
    json.number("changed", job.tally().changed());
    json.number("seen", job.tally().seen());
    json.number("rejected", job.tally().rejected());
    json.number("claims", job.tally().claims());
    json.list("results");
    job.results().forEach(result -> result(json, result));
    json.endList();
    json.text("message", job.message());
    json.end();
  }

  private static void result(ApiJson json, Job.Result result) {
    json.begin();
    json.text("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
    json.text("address", result.address());
    json.text("report", result.report());
    json.text("title", result.title());
    json.number("claims", result.claims());
    json.text("reason", result.reason());
    json.text("message", result.message());
    json.end();
  }
}
