package org.hearsay.source.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published and changed, as it tells it.
 *
 * @param published the day; null if none is told
 * @param publishedAt the moment, if that is told of the same
 * @param modifiedAt of the last change
 */
record PageDates(
    @Nullable LocalDate published,
    @Nullable OffsetDateTime publishedAt,
    @Nullable OffsetDateTime modifiedAt) {}
