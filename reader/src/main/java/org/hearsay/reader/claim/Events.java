package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.List;

/** The events of a report as they are found, window by window. */
public final class Events {
  private final List<FoundEvent> found = new ArrayList<>();

  List<FoundEvent> found() {
    return found;
  }
}
