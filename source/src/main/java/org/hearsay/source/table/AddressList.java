package org.hearsay.source.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Addresses, one a line, each to be asked for; lines that begin with "#" are remarks. A shortcut
 * that a browser saves (.url) is a list of one. Not thread-safe.
 */
public final class AddressList implements Items {
  private static final int LONGEST = 8 << 10;
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\s*[<\"]?(https?://[^\\s<>\"]{3,4000})[>\"]?[,;]?\\s*");
  private static final Pattern SHORTCUT = Pattern.compile("(?i)\\s*\\[InternetShortcut\\]\\s*");
  private static final Pattern TARGET = Pattern.compile("(?i)URL=(https?://\\S{3,4000})\\s*");

  private final String name;
  private final Lines lines;
  private boolean shortcut;

  /** Whether each line that a file begins with is an address. */
  public static boolean fits(FileHead head) {
    if (head.text().startsWith("<") && !head.small().startsWith("<http")) {
      return false;
    }
    List<String> lines = head.lines().stream().filter(line -> !isRemark(line)).toList();
    return !lines.isEmpty()
        && (SHORTCUT.matcher(lines.getFirst()).matches()
            || lines.stream().allMatch(line -> ADDRESS.matcher(line).matches()));
  }

  /**
   * @param in left open
   */
  public AddressList(String name, InputStream in, Limits limits) {
    this.name = requireNonNull(name, "name is null");
    this.lines = new Lines(in, Math.min(LONGEST, limits.bytes()));
  }

  @Override
  public @Nullable Item next() throws IOException {
    for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
      String line = new String(bytes, UTF_8).replace("\uFEFF", "").strip();
      Matcher address = (shortcut ? TARGET : ADDRESS).matcher(line);
      if (address.matches()) {
        return new Item.Listed(address.group(1));
      }
      shortcut |= SHORTCUT.matcher(line).matches();
      if (!shortcut && !isRemark(line)) {
        return new Item.Captured(
            new Capture(
                name + "#" + lines.number(),
                Method.ROW,
                null,
                null,
                Optional.of(bytes),
                new Rejected(
                    name + "#" + lines.number(), Reason.FORMAT, "no address, in a list of them")));
      }
    }
    return null;
  }

  private static boolean isRemark(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }
}
