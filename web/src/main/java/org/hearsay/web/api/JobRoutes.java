package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.hearsay.ingest.ParsedReport;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.Problem;
import org.hearsay.web.jobs.IngestQueue;
import org.hearsay.web.jobs.Job;
import org.hearsay.web.jobs.Upload;

/** Adds uploads and the demo to the ledger, and answers how far that has got. */
public final class JobRoutes {
  /** Bytes of an upload at most. */
  public static final int UPLOAD = 16 << 20;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 1000;

  private final IngestQueue queue;
  private final Supplier<List<ParsedReport>> demo;

  /**
   * @param demo the reports of the demo; empty where there are none
   */
  public JobRoutes(IngestQueue queue, Supplier<List<ParsedReport>> demo) {
    this.queue = requireNonNull(queue, "queue is null");
    this.demo = requireNonNull(demo, "demo is null");
  }

  ApiResponse list() {
    List<Job> jobs = queue.jobs();
    return ApiResponse.json(
            json -> {
              ApiJson out = ApiJson.to(json);
              out.begin();
              out.list("jobs");
              jobs.forEach(job -> JobJson.write(out, job));
              out.endList();
              out.end();
            })
        .with("Cache-Control", "no-store");
  }

  ApiResponse job(String number) {
    return queue
        .job(ApiRequest.number("job", number))
        .map(job -> response(200, job))
        .orElseThrow(() -> Problem.notFound("no job " + number).exception());
  }

  private static ApiResponse response(int status, Job job) {
    return ApiResponse.json(status, json -> JobJson.write(json, job))
        .with("Cache-Control", "no-store");
  }

  ApiResponse add(ApiRequest request) {
    if (!request.contentType().equals("application/octet-stream")) {
      throw Problem.unsupportedMediaType("send a file as application/octet-stream").exception();
    }
    String name = request.text("name").orElse("");
    String address = request.textOrNull("address");
    if (name.length() > LONGEST_NAME || (address != null && address.length() > LONGEST_ADDRESS)) {
      throw Problem.badRequest(
              "name has at most "
                  + LONGEST_NAME
                  + " characters, address at most "
                  + LONGEST_ADDRESS)
          .exception();
    }
    byte[] bytes = request.body().read(UPLOAD);
    return response(
        202,
        queue.add(
            new Upload(
                name, address, request.day("published"), request.textOrNull("outlet"), bytes)));
  }

  /**
   * @param reports in the ledger now
   */
  ApiResponse demo(long reports) {
    if (reports > 0) {
      throw Problem.conflict("hearsay:not-empty", "the ledger is not empty").exception();
    }
    List<ParsedReport> given = demo.get();
    if (given.isEmpty()) {
      throw Problem.notFound("this build has no demo").exception();
    }
    return response(202, queue.add("the demo", given));
  }
}
