package org.hearsay.cli;

/** What a command ends with. */
final class ExitStatus {
  static final int DONE = 0;

  /** Some input was rejected, or something asked for is not there; the messages say what. */
  static final int SOME_FAILED = 1;

  /** The command line cannot be understood. */
  static final int USAGE = 2;

  private ExitStatus() {}
}
