package org.hearsay.reader;

import java.time.LocalDate;
import org.hearsay.gazetteer.Gazetteer;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.reader.encoder.ReaderModel;

/**
 * The reader as users have it, over what its network said before ({@link RecordedEncoder}).
 *
 * <p>Gazetteer and network are shared by all tests of a JVM; every other part is made anew by each
 * {@link #open}, so that a mutant of what loads a table is met.
 */
public final class RecordedReader {
  private static final Gazetteer GAZETTEER = Gazetteer.embedded();
  private static final RecordedEncoder NETWORK = new RecordedEncoder(ReaderModel.load());
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 4);

  private final NewsReader reader;

  private RecordedReader(NewsReader reader) {
    this.reader = reader;
  }

  public static RecordedReader open() {
    return new RecordedReader(NewsReader.open(ReaderModel.load(), NETWORK, GAZETTEER));
  }

  /** The reading of a report that was published on 4 March 2026, a Wednesday. */
  public Reading read(String text) {
    return reader.read(Report.of("case", text).withPublished(PUBLISHED));
  }
}
