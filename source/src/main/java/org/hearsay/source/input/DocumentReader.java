package org.hearsay.source.input;

import java.util.List;
import org.hearsay.source.Limits;
import org.hearsay.source.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents that need libraries of their own (PDF, DOCX). The module {@code documents} has
 * one; it is found by {@link java.util.ServiceLoader}, in a process of its own whose memory and
 * time are bounded.
 */
public interface DocumentReader {
  /**
   * What a document has.
   *
   * @param title null if none is told that readers see
   * @param authors as readers see them
   * @param paragraphs as readers see them, never empty
   * @param cut whether there is more than the limit, or it is damaged
   */
  record Read(@Nullable String title, List<String> authors, List<String> paragraphs, boolean cut) {
    public Read {
      authors = List.copyOf(authors);
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Why there is nothing. */
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Rejected rejected;

    public Unreadable(Rejected rejected) {
      super(rejected.message());
      this.rejected = rejected;
    }

    public Rejected rejected() {
      return rejected;
    }
  }

  /**
   * Reads a document, within the limits' bytes.
   *
   * @param name for the rejection
   * @param form PDF or DOCX
   * @throws Unreadable if it has no text, is damaged, encrypted, or takes too much
   */
  Read read(String name, Format form, byte[] bytes, Limits limits) throws Unreadable;
}
