package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;

/** The events of a report as they are found, window by window. */
public final class DecodedEvents {
  private final List<DecodedEvent> found = new ArrayList<>();

  List<DecodedEvent> found() {
    return found;
  }
}
