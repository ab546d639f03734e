import { address } from "../api/client";
import type { Review, ReviewPage } from "../api/types";
import { useApi } from "../app/ledger";
import { claimHref, eventHref, href, useRoute } from "../app/route";
import { Failure, Loading, Nothing } from "../parts/states";
import { undoDialog } from "../review/state";
import { moment } from "../words/format";

/** What persons decided, the last first; nothing is ever taken out of it. */
export function ReviewsView() {
  const { query } = useRoute();
  const { data, error } = useApi<ReviewPage>(address("/api/v1/reviews", { limit: 100, cursor: query.cursor }));
  if (error) return <Failure message={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <h1>Review log <small>reviewer decisions, the latest first</small></h1>
      {data.reviews.length === 0 ? (
        <Nothing>No corrections yet. Open an event, go to one of its claims and press <kbd>s</kbd>, <kbd>p</kbd>, <kbd>t</kbd>, <kbd>c</kbd> or <kbd>x</kbd>.</Nothing>
      ) : <ReviewList reviews={data.reviews} />}
      {data.next && <p class="more"><a class="button" href={href(["reviews"], { cursor: data.next })}>Older ones</a></p>}
    </>
  );
}

export function ReviewList({ reviews }: { reviews: Review[] }) {
  return (
    <ol class="reviews">
      {reviews.map((review) => (
        <li key={review.entry} class={review.undoneBy ? "undone" : ""}>
          <p>
            <span class="number quiet">#{review.entry}</span> <b class="decision">{review.text}</b>
            {review.undoneBy && <span class="flag">undone by #{review.undoneBy}</span>}
          </p>
          <p class="quiet">
            {review.by}, {moment(review.at)}: “{review.why}”
            {review.claims.slice(0, 3).map((claim) => <span key={claim}> · <a href={claimHref(claim)}>{claim.split("/")[1]} in its report</a></span>)}
            {review.events.slice(0, 3).map((event) => <span key={event}> · <a href={eventHref(event)}>event</a></span>)}
          </p>
          {review.action !== "undo" && !review.undoneBy && (
            <button type="button" class="plain" onClick={() => undoDialog(review)}>Undo</button>
          )}
        </li>
      ))}
    </ol>
  );
}
