package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything under /api but the stream: what is asked of the ledger, and what is given to it. */
final class Api {
  /** A request for what is under /api. */
  interface Call {
    Asked asked();

    /** Path and query as they came: what an answer's tag is made of. */
    String target();

    /** Of what the caller has already; empty where he has nothing. */
    String ifNoneMatch();

    /** Its media type without parameters, in lower case. */
    String type();

    /**
     * The body, no longer than this.
     *
     * @throws Problem.Refusal if it is longer
     */
    byte[] body(int limit);
  }

  static final int UPLOAD = 16 << 20;

  private static final long REMEMBERED = 24L << 20;

  private final Remembered remembered = new Remembered(REMEMBERED);
  private final String token;
  private final String reviewer;
  private final Ledgers ledgers;
  private final Intake intake;
  private final Reviewing reviewing;
  private final Supplier<List<Provided>> demo;
  private final Map<String, Endpoint> questions;

  /**
   * @param token of this start
   * @param demo the reports of the demo; empty where there are none
   */
  Api(
      String token,
      String reviewer,
      Ledgers ledgers,
      Intake intake,
      Reviewing reviewing,
      Supplier<List<Provided>> demo,
      Meta meta) {
    this.token = requireNonNull(token, "token is null");
    this.reviewer = requireNonNull(reviewer, "reviewer is null");
    this.ledgers = requireNonNull(ledgers, "ledgers is null");
    this.intake = requireNonNull(intake, "intake is null");
    this.reviewing = requireNonNull(reviewing, "reviewing is null");
    this.demo = requireNonNull(demo, "demo is null");
    this.questions = new Questions(meta).all();
  }

  Answer answer(Call call) {
    Asked asked = call.asked();
    return switch (asked.method()) {
      case "GET" -> get(call, asked);
      case "POST" -> post(call, asked);
      default -> throw Problem.method("that cannot be done here").refusal();
    };
  }

  private Answer get(Call call, Asked asked) {
    List<String> path = asked.path().subList(1, asked.path().size());
    return switch (String.join("/", path)) {
      case "openapi.yaml" -> openapi();
      case "session" -> session();
      case "add" -> jobs();
      default ->
          path.size() == 2 && path.getFirst().equals("add")
              ? job(path.get(1))
              : question(call, path);
    };
  }

  private Answer question(Call call, List<String> path) {
    String name = path.size() == 2 ? path.getFirst() + "/*" : String.join("/", path);
    Endpoint endpoint = questions.get(name);
    if (endpoint == null) {
      throw Problem.missing("there is no such path; see /api/openapi.yaml").refusal();
    }
    endpoint.check(call.asked());
    return ledgers.ask(open -> tagged(open, call, endpoint));
  }

  private Answer tagged(Open open, Call call, Endpoint endpoint) {
    String tag = open.look().tag(token, call.target());
    Answer answer =
        call.ifNoneMatch().contains(tag)
            ? Answer.empty(304)
            : remembered.get(tag).orElseGet(() -> asked(open, call, endpoint, tag));
    return answer.with("ETag", tag).with("Cache-Control", "private, no-cache");
  }

  private Answer asked(Open open, Call call, Endpoint endpoint, String tag) {
    Answer answer = endpoint.question().of(open, call.asked());
    remembered.put(tag, answer);
    return answer;
  }

  private static Answer openapi() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.yaml")) {
      return Answer.of(
          "application/yaml", requireNonNull(in, "no openapi.yaml in this build").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer session() {
    return Answer.json(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("token", token);
              json.writeStringProperty("reviewer", reviewer);
              json.writeEndObject();
            })
        .with("Cache-Control", "no-store");
  }

  private Answer jobs() {
    List<Job> jobs = intake.jobs();
    return Answer.json(
            json -> {
              Forms forms = Forms.to(json);
              forms.begin();
              forms.list("jobs");
              jobs.forEach(job -> job.write(forms));
              forms.endList();
              forms.end();
            })
        .with("Cache-Control", "no-store");
  }

  private Answer job(String number) {
    Optional<Job> job = intake.job(Asked.number("job", number));
    return told(200, job.orElseThrow(() -> Problem.missing("there is no job " + number).refusal()));
  }

  private static Answer told(int status, Job job) {
    return Answer.json(status, json -> job.write(Forms.to(json))).with("Cache-Control", "no-store");
  }

  private Answer post(Call call, Asked asked) {
    List<String> path = asked.path().subList(1, asked.path().size());
    return switch (String.join("/", path)) {
      case "add" -> add(call, asked);
      case "demo" -> demo();
      case "reviews" -> reviewing.decide(json(call));
      default -> undo(call, path);
    };
  }

  private Answer undo(Call call, List<String> path) {
    boolean undo =
        path.size() == 3 && path.getFirst().equals("reviews") && path.getLast().equals("undo");
    if (!undo) {
      throw Problem.missing("nothing can be sent there").refusal();
    }
    return reviewing.undo(Asked.number("entry", path.get(1)), json(call));
  }

  private static byte[] json(Call call) {
    if (!call.type().equals("application/json")) {
      throw Problem.mediaType("a decision is sent as application/json").refusal();
    }
    return call.body(Reviewing.LONGEST);
  }

  private Answer add(Call call, Asked asked) {
    if (!call.type().equals("application/octet-stream")) {
      throw Problem.mediaType("a file is sent as application/octet-stream").refusal();
    }
    String name = asked.text("name").orElse("");
    String address = asked.textOrNull("address");
    if (name.length() > 200 || (address != null && address.length() > 1000)) {
      throw Problem.bad("a name of at most 200 characters, an address of at most 1000").refusal();
    }
    byte[] bytes = call.body(UPLOAD);
    return told(
        202,
        intake.add(
            new Upload(name, address, asked.day("published"), asked.textOrNull("outlet"), bytes)));
  }

  private Answer demo() {
    long reports = ledgers.ask(open -> open.ledger().overview().counts().reports());
    if (reports > 0) {
      throw Problem.conflict("hearsay:not-empty", "the ledger is not empty").refusal();
    }
    List<Provided> given = demo.get();
    if (given.isEmpty()) {
      throw Problem.missing("this build has no demo").refusal();
    }
    return told(202, intake.add("the demo", given));
  }
}
