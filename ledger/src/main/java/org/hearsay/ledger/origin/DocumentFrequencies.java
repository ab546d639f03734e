package org.hearsay.ledger.origin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How common a word is in news, counted once over a background (document-frequencies.tsv.gz).
 *
 * <p>Not from the stream: a ledger of one war would think "Kherson" a common word.
 */
final class DocumentFrequencies {
  private static final String FILE = "document-frequencies.tsv.gz";
  private static final DocumentFrequencies NEWS = load();

  private final Map<String, Integer> counts;
  private final double documents;
  private final double all;

  private DocumentFrequencies(Map<String, Integer> counts) {
    this.counts = counts;
    this.documents = counts.getOrDefault("*documents", 1);
    this.all = counts.getOrDefault("*all", 1);
  }

  static DocumentFrequencies news() {
    return NEWS;
  }

  /** Natural logarithm of all documents over those that have the stem. */
  double idf(String stem) {
    return Math.log((documents + 1) / (counts.getOrDefault(stem, 0) + 1));
  }

  /** Of all words of all documents, each once a document, how many are this one. */
  double share(String stem) {
    return (counts.getOrDefault(stem, 0) + 0.5) / all;
  }

  private static DocumentFrequencies load() {
    Map<String, Integer> counts = new HashMap<>();
    try (InputStream in = DocumentFrequencies.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return new DocumentFrequencies(counts);
  }
}
