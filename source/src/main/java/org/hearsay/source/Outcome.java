package org.hearsay.source;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hearsay.model.Report;

/** What became of foreign bytes: a report, or a reason why not. */
public sealed interface Outcome {
  /** The same with its report changed; a rejection stays what it is. */
  default Outcome map(UnaryOperator<Report> change) {
    return this instanceof Accepted accepted ? new Accepted(change.apply(accepted.report())) : this;
  }

  /** The bytes are a report; damage that could be survived is among its warnings. */
  record Accepted(Report report) implements Outcome {
    public Accepted {
      requireNonNull(report, "report is null");
    }
  }

  /**
   * The bytes are no report.
   *
   * @param name file, address or row, as the user gave it
   * @param reason its code
   * @param message one line that says what is wrong and, where there is one, the way out
   */
  record Rejected(String name, Reason reason, String message) implements Outcome {
    private static final int LONGEST = 1_000;
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public Rejected {
      requireNonNull(name, "name is null");
      requireNonNull(reason, "reason is null");
      // What is named in it may be foreign: an id with line ends, or a long one.
      String line = NOT_IN_A_LINE.matcher(message).replaceAll(" ").strip();
      message = line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line;
    }
  }

  /** Why something is no report. */
  enum Reason {
    ADDRESS("address", "the address may not be asked"),
    BINARY("binary", "not a text"),
    DIRECTORY("directory", "a directory, not a report"),
    EMPTY("empty", "no text in it"),
    ENCODING("encoding", "not UTF-8"),
    FORMAT("format", "not in the form it should have"),
    MISSING("missing", "not there"),
    NO_ARTICLE("no-article", "a page, but not an article"),
    ROBOTS("robots", "the site keeps machines from it"),
    TOO_LARGE("too-large", "over the limit"),
    UNREADABLE("unreadable", "cannot be read");

    private final String code;
    private final String text;

    Reason(String code, String text) {
      this.code = code;
      this.text = text;
    }

    /** Stable and short, for programs. */
    public String code() {
      return code;
    }

    public String text() {
      return text;
    }
  }
}
