package org.hearsay.ledger.export;

import org.hearsay.ledger.search.AssessedEvent;

/** Writes events, one at a time, in one format; closing it ends the document and the stream. */
public interface Exporter extends AutoCloseable {
  void event(AssessedEvent event);

  @Override
  void close();
}
