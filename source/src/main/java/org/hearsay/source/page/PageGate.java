package org.hearsay.source.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is found in a page is an article: not a wall that asks for consent, a check for
 * robots, the answer that a page is not there, an offer to pay or to log in, or a list of stories.
 *
 * @param paragraphs without offers
 * @param rejection why it is none; null if it may be one
 * @param warnings of an article that may be a part only, or hardly one
 */
record PageGate(List<String> paragraphs, @Nullable String rejection, List<Warning> warnings) {
  /** Characters; a longer text is more than a notice. */
  private static final int NOTICE = 1_500;

  private static final int WALL = 4_000;
  private static final int SHORT_NOTICE = 600;

  /** A page that is not free shows a beginning, if it shows no more than this. */
  private static final int BEGINNING = 3_000;

  private static final int THIN = 200;
  private static final int OFFER = 500;
  private static final int HEADING = 80;

  /**
   * Words of consent in a wall, and those that are enough in a page that calls itself an article.
   */
  private static final int CONSENT = 3;

  private static final int PLAINLY_CONSENT = 5;
  private static final int CARDS = 8;
  private static final int MANY_LINKS = 15;
  private static final String WAY_OUT =
      "; open it in a browser, save the page when it shows the article, and add that";

  private static final GateWords WORDS = GateWords.builtIn();

  /**
   * @param live each of its posts is a report
   */
  static PageGate of(PageSigns signs, List<String> found, boolean live) {
    if (live || found.isEmpty()) {
      return new PageGate(found, null, List.of());
    }
    String why = notice(signs, found);
    if (why != null) {
      return new PageGate(found, why, List.of());
    }
    boolean part = !signs.free() || length(found) < NOTICE;
    List<String> paragraphs = part ? withoutOffers(found) : found;
    boolean offered = paragraphs.size() < found.size();
    if (paragraphs.isEmpty() || offered && !signs.article() && length(paragraphs) < THIN / 2) {
      return new PageGate(
          found, "an offer to subscribe or to log in, not an article" + WAY_OUT, List.of());
    }
    if (isList(signs, paragraphs)) {
      return new PageGate(
          found, "a list of stories or a front page, not an article; add its stories", List.of());
    }
    return new PageGate(paragraphs, null, warnings(signs, paragraphs, offered));
  }

  private static List<Warning> warnings(PageSigns signs, List<String> paragraphs, boolean offered) {
    int length = length(paragraphs);
    if (offered || !signs.free() && length < BEGINNING) {
      return List.of(
          Warning.of(
              "paywall",
              "the page is not free or offers a subscription: this may be the article's beginning"
                  + " only"));
    }
    return length < THIN && !signs.article() && signs.links() >= MANY_LINKS
        ? List.of(Warning.of("thin", "few words in a page of many links: perhaps no article"))
        : List.of();
  }

  /** What a page is instead of an article; null if it may be one. */
  private static @Nullable String notice(PageSigns signs, List<String> paragraphs) {
    int length = length(paragraphs);
    String text = String.join("\n", paragraphs);
    if (length < NOTICE
        && !signs.article()
        && signs.headlines().stream().anyMatch(line -> WORDS.isHeadline("missing", line))) {
      return "the site's answer that the page is not there, not an article";
    }
    if (length < SHORT_NOTICE && isRobotCheck(signs, text)) {
      return "a check for robots, or a page that needs scripts, not an article" + WAY_OUT;
    }
    if (length < WALL && isConsent(signs, paragraphs, text)) {
      return "a page that asks for consent to cookies, not an article" + WAY_OUT;
    }
    return null;
  }

  private static boolean isRobotCheck(PageSigns signs, String text) {
    boolean headed = signs.headlines().stream().anyMatch(headline -> WORDS.any("robot", headline));
    int words = WORDS.count("robot", text);
    return words >= 2
        || words == 1 && (headed || text.length() < THIN)
        || headed && !signs.article();
  }

  /** Most of its paragraphs are of consent. */
  private static boolean isConsent(PageSigns signs, List<String> paragraphs, String text) {
    int enough = signs.article() ? PLAINLY_CONSENT : CONSENT;
    if (WORDS.count("consent", text) < enough || !WORDS.any("wall", text)) {
      return false;
    }
    int of =
        paragraphs.stream()
            .filter(line -> WORDS.count("consent", line) >= (line.length() > THIN ? 2 : 1))
            .mapToInt(String::length)
            .sum();
    return of >= (signs.article() ? 0.8 : 0.6) * length(paragraphs);
  }

  /** Many headings of other stories, and no text but theirs. */
  private static boolean isList(PageSigns signs, List<String> paragraphs) {
    return !signs.article()
        && signs.cards() >= CARDS
        && (signs.list() || length(paragraphs) < NOTICE);
  }

  /** Without paragraphs that offer a subscription, and short headings just before one. */
  private static List<String> withoutOffers(List<String> found) {
    List<String> out = new ArrayList<>();
    for (String line : found) {
      if (!isOffer(line)) {
        out.add(line);
        continue;
      }
      while (!out.isEmpty()
          && out.getLast().length() <= HEADING
          && WORDS.any("offer", out.getLast())) {
        out.removeLast();
      }
    }
    return out;
  }

  /** Two calls to subscribe or to log in, or one with a price, in few words. */
  private static boolean isOffer(String line) {
    if (line.length() > OFFER) {
      return false;
    }
    int offers = WORDS.count("offer", line);
    return offers >= 2 || offers == 1 && line.length() <= THIN && WORDS.any("price", line);
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
