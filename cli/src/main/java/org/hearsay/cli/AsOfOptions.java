package org.hearsay.cli;

import java.time.Instant;
import org.hearsay.ledger.AsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that name the moment of which a question is asked. */
final class AsOfOptions {
  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "What had been published by then: 2022-11-09 (its end, UTC) or an instant.")
  private @Nullable Instant known;

  @Option(
      names = "--recorded-as-of",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "What this ledger knew by then.")
  private @Nullable Instant recorded;

  AsOf asOf() {
    return new AsOf(known, recorded);
  }

  /** A day or an instant. */
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return AsOf.moment(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
