package org.hearsay.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.hearsay.source.input.DocumentReader;
import org.hearsay.source.input.Format;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF by PDFBox, DOCX by Tika, RTF and ODT. Nothing that is embedded is opened, no macro
 * looked at, no picture recognised, nothing fetched.
 *
 * <p>What a document says of itself is as a rule its program's and its owner's: a title and an
 * author are taken only if readers see them at its beginning, and no date, for none is that of
 * publication. Of the limits, time is its caller's to keep.
 */
public final class PdfAndWordReader implements DocumentReader {
  /** Characters at the beginning in which a title and an author must stand. */
  private static final int BEGINNING = 2_000;

  private static final int SHORTEST_TITLE = 8;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Where the end of a PDF is looked for. */
  private static final int END = 2 << 10;

  @Override
  public Read read(String name, Format form, byte[] bytes, Limits limits) throws Unreadable {
    try {
      return parse(name, form, bytes, limits, new Budget(limits));
    } catch (OverBudget e) {
      throw unreadable(name, form.title() + " " + e.why());
    } catch (StackOverflowError e) {
      throw unreadable(name, form.title() + " that nests deeper than any document does");
    } catch (RuntimeException e) {
      throw unreadable(name, form.title() + " that cannot be read: " + message(e));
    }
  }

  private static Read parse(String name, Format form, byte[] bytes, Limits limits, Budget budget)
      throws Unreadable {
    Metadata metadata = new Metadata();
    List<String> paragraphs;
    boolean damaged;
    if (form == Format.PDF) {
      PageLines lines = new PageLines(limits.bytes());
      damaged = pages(name, bytes, lines, metadata, budget) || lines.isFull() || !hasEnd(bytes);
      paragraphs = lines.paragraphs();
    } else if (form == Format.RTF) {
      RtfParser.Text text = RtfParser.read(bytes, metadata, budget);
      damaged = !text.isWhole();
      paragraphs = text.paragraphs();
    } else {
      WordParser.Text text =
          form == Format.ODT
              ? OpenTextParser.read(bytes, metadata, budget)
              : WordParser.read(bytes, metadata, budget);
      damaged = text.damage() != null;
      paragraphs = text.paragraphs();
      if (damaged && paragraphs.isEmpty()) {
        throw unreadable(name, form.title() + " that cannot be read: " + message(text.damage()));
      }
    }
    if (paragraphs.isEmpty()) {
      throw new Unreadable(
          new Rejected(name, Reason.EMPTY, "no text in it: pictures of pages cannot be read"));
    }
    if (isUntold(paragraphs)) {
      throw unreadable(
          name, form.title() + " whose letters cannot be told: its fonts are damaged or say not");
    }
    String beginning = beginning(paragraphs);
    String title = seen(metadata.get(TikaCoreProperties.TITLE), beginning);
    return new Read(
        title == null || title.length() < SHORTEST_TITLE ? null : title,
        List.of(metadata.getValues(TikaCoreProperties.CREATOR)).stream()
            .map(author -> seen(author, beginning))
            .filter(java.util.Objects::nonNull)
            .toList(),
        paragraphs,
        damaged);
  }

  /** Whether a page of it, or more, could not be read. */
  private static boolean pages(
      String name, byte[] bytes, PageLines lines, Metadata metadata, Budget budget)
      throws Unreadable {
    try {
      return PdfParser.parse(bytes, lines, metadata, budget);
    } catch (EncryptedDocumentException e) {
      throw new Unreadable(new Rejected(name, Reason.FORMAT, "PDF that is encrypted"));
    } catch (IOException | RuntimeException e) {
      budget.check();
      if (lines.isEmpty()) {
        throw unreadable(name, "PDF that cannot be read: " + message(e));
      }
      return true;
    }
  }

  /** A whole PDF has its end mark, and servers may have put something behind it. */
  private static boolean hasEnd(byte[] bytes) {
    int from = Math.max(0, bytes.length - END);
    return new String(bytes, from, bytes.length - from, ISO_8859_1).contains("%%EOF");
  }

  /** Whether one in ten characters or more is none. */
  private static boolean isUntold(List<String> paragraphs) {
    long all = 0;
    long none = 0;
    for (String paragraph : paragraphs) {
      all += paragraph.length();
      none +=
          paragraph
              .chars()
              .filter(
                  one ->
                      one == '\ufffd'
                          || switch (Character.getType(one)) {
                            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED ->
                                true;
                            default -> false;
                          })
              .count();
    }
    return none * 10 > all;
  }

  private static String beginning(List<String> paragraphs) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (out.length() > BEGINNING) {
        break;
      }
      out.append(paragraph).append(' ');
    }
    return out.substring(0, Math.min(BEGINNING, out.length()));
  }

  /** What readers see too; null if they do not. */
  private static @Nullable String seen(@Nullable String told, String beginning) {
    String one = told == null ? "" : SPACE.matcher(told).replaceAll(" ").strip();
    return !one.isEmpty()
            && beginning.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT))
        ? one
        : null;
  }

  private static Unreadable unreadable(String name, String message) {
    return new Unreadable(new Rejected(name, Reason.UNREADABLE, message));
  }

  private static String message(@Nullable Throwable cause) {
    Throwable root = cause;
    while (root != null && root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root == null
        ? "no reason given"
        : root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
