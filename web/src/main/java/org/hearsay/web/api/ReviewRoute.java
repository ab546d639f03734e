package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.export.DecisionJson;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.JsonBody;
import org.hearsay.web.http.Problem;
import org.hearsay.web.jobs.LedgerWriter;

/** Records decisions of reviewers, and lists them: the schemas Decision, Undo and Review. */
public final class ReviewRoute {
  /** Bytes of a decision. */
  private static final int LONGEST = 64 << 10;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2000;

  private final LedgerWriter writer;
  private final String reviewer;

  /**
   * @param reviewer who decides, where a request names nobody
   */
  public ReviewRoute(LedgerWriter writer, String reviewer) {
    this.writer = requireNonNull(writer, "writer is null");
    this.reviewer = requireNonNull(reviewer, "reviewer is null");
  }

  /** Appends what the body decides. */
  ApiResponse decide(ApiRequest request) {
    JsonBody fields = body(request);
    String why = fields.require("why", LONGEST_REASON);
    String by = by(fields);
    return write(
        ledger -> {
          List<Review> reviews = ReviewParser.reviews(fields, ledger);
          fields.requireNothingLeft();
          Decision first = null;
          for (Review review : reviews) {
            Decision made = ledger.review(by, why, review);
            first = first == null ? made : first;
          }
          return requireNonNull(first, "no decision");
        });
  }

  /** Undoes a decision, by another entry. */
  ApiResponse undo(ApiRequest request) {
    long entry = ApiRequest.number("entry", request.path().get(1));
    JsonBody fields = body(request);
    String why = fields.require("why", LONGEST_REASON);
    String by = by(fields);
    fields.requireNothingLeft();
    return write(ledger -> ledger.review(by, why, new Review.Undo(Math.max(1, entry))));
  }

  private static JsonBody body(ApiRequest request) {
    if (!request.contentType().equals("application/json")) {
      throw Problem.unsupportedMediaType("send a decision as application/json").exception();
    }
    return JsonBody.parse(request.body().read(LONGEST));
  }

  private String by(JsonBody fields) {
    String by = fields.text("by", LONGEST_NAME);
    return by == null ? reviewer : by;
  }

  private ApiResponse write(Function<Ledger, Decision> work) {
    return writer.write(
        PATIENCE,
        ledger -> {
          try {
            Decision made = work.apply(ledger);
            DecisionJson decisions = DecisionJson.of(ledger, AsOf.NOW);
            return ApiResponse.json(201, json -> decisions.write(json, made))
                .with("Cache-Control", "no-store");
          } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage())).exception();
          }
        });
  }

  /** The decisions, the latest first: the schema ReviewPage. */
  static ApiResponse list(LedgerConnection open, ApiRequest request) {
    Ledger ledger = open.ledger();
    ListPage page = ListPage.of(request);
    String event = request.textOrNull("event");
    List<Decision> all = ledger.decisions(AsOf.NOW);
    DecisionJson decisions = DecisionJson.of(ledger, AsOf.NOW);
    List<Decision> found =
        all.reversed().stream()
            .filter(one -> event == null || decisions.events(one).contains(event))
            .skip(page.offset())
            .limit(page.limit() + 1L)
            .toList();
    return ApiResponse.json(
        json -> {
          ApiJson forms = ApiJson.to(json);
          forms.begin();
          forms.list("reviews");
          found.stream().limit(page.limit()).forEach(one -> decisions.write(json, one));
          forms.endList();
          page.next(forms, found.size() > page.limit());
          forms.end();
        });
  }
}
