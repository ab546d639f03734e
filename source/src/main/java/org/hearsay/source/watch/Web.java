package org.hearsay.source.watch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.hearsay.source.web.Answer;
import org.hearsay.source.web.Answer.Validators;
import org.hearsay.source.web.Polite;
import org.hearsay.source.web.WebSource;

/** The web, asked politely. */
public record Web(WebSource source, Polite polite) {
  /** How long a server in trouble is left alone that does not say how long. */
  private static final Duration TROUBLE = Duration.ofMinutes(5);

  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  public Web {
    requireNonNull(source, "source is null");
    requireNonNull(polite, "polite is null");
  }

  Answer ask(String address, Validators last) {
    Answer answer = source.ask(address, last, polite);
    if (answer instanceof Answer.None none
        && (none.status() == TOO_MANY || none.status() == UNAVAILABLE)) {
      try {
        polite.leave(new URI(address), none.retryAfter() == null ? TROUBLE : none.retryAfter());
      } catch (URISyntaxException e) {
        // Then it was not asked either.
        return answer;
      }
    }
    return answer;
  }
}
