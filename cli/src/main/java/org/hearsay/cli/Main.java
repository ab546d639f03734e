package org.hearsay.cli;

import org.hearsay.reader.NewsReader;

/** The entry point of the launcher. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Hearsay hearsay = new Hearsay(Terminal.system(System.getenv()), NewsReader::open);

    Runtime.getRuntime().exit(hearsay.run(args));
  }
}
