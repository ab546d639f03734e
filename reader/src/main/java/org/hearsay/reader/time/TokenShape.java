package org.hearsay.reader.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;
import org.jspecify.annotations.Nullable;

/** Classes of tokens that are known by their characters and not by a list. */
enum TokenShape {
  /** A day of a month: "10", "3rd". */
  DOM {
    @Override
    @Nullable String code(Token token) {
      boolean number = token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ORDINAL;
      return number ? within(token, 2, 1, 31) : null;
    }
  },
  /** A year in four digits; "2,014" is none. */
  YEAR {
    @Override
    @Nullable String code(Token token) {
      boolean four = token.kind() == TokenKind.NUMBER && token.end() - token.start() == 4;
      return four ? within(token, 4, 1000, 2199) : null;
    }
  },
  /** The "18" of "1914-18". */
  YY {
    @Override
    @Nullable String code(Token token) {
      boolean two = token.kind() == TokenKind.NUMBER && token.word().length() == 2;
      return two && token.glued() ? within(token, 2, 0, 99) : null;
    }
  },
  HOUR {
    @Override
    @Nullable String code(Token token) {
      return token.kind() == TokenKind.NUMBER ? within(token, 2, 1, 12) : null;
    }
  },
  /** "0415". */
  HHMM {
    @Override
    @Nullable String code(Token token) {
      String hour = token.kind() == TokenKind.NUMBER ? within(token, 4, 0, 2359) : null;
      return hour != null && token.word().length() == 4 && token.end() - token.start() == 4
          ? token.word()
          : null;
    }
  },
  CLOCK {
    @Override
    @Nullable String code(Token token) {
      return token.kind() == TokenKind.CLOCK ? token.word() : null;
    }
  },
  DECADE {
    @Override
    @Nullable String code(Token token) {
      boolean fits = token.kind() == TokenKind.DECADE && DECADES.matcher(token.word()).matches();
      return fits ? token.word() : null;
    }
  },
  NUMERICDATE {
    @Override
    @Nullable String code(Token token) {
      return token.kind() == TokenKind.DATE ? token.word() : null;
    }
  },
  /** "18th"; the words for it are in the table. */
  NTH {
    @Override
    @Nullable String code(Token token) {
      return token.kind() == TokenKind.ORDINAL ? within(token, 2, 1, 99) : null;
    }
  },
  /** The name of a place before "time": "Orlen time". */
  PLACE {
    @Override
    @Nullable String code(Token token) {
      return token.kind() == TokenKind.WORD && token.capital() ? token.word() : null;
    }
  },
  DASH {
    @Override
    @Nullable String code(Token token) {
      return token.isDash() ? "-" : null;
    }
  },
  /** What joins the two ends of a range; the words for it are in the table. */
  TO {
    @Override
    @Nullable String code(Token token) {
      return token.isDash() ? "-" : null;
    }
  };

  private static final Pattern DECADES = Pattern.compile("(?:1\\d|20)?\\d0");

  private static final Map<String, TokenShape> BY_NAME =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  s -> s.name().toLowerCase(Locale.ROOT), Function.identity()));

  static @Nullable TokenShape of(String name) {
    return BY_NAME.get(name);
  }

  /** What the token stands for; null if it is not of this shape. */
  abstract @Nullable String code(Token token);

  private static @Nullable String within(Token token, int digits, int least, int most) {
    String word = token.word();
    if (word.isEmpty() || word.length() > digits || word.indexOf('.') >= 0) {
      return null;
    }
    int value = Integer.parseInt(word);
    return value >= least && value <= most ? word : null;
  }
}
