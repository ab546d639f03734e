package org.hearsay.gazetteer.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.hearsay.gazetteer.GazetteerFile;
import org.hearsay.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/**
 * The places of several gazetteer files by their GeoNames id, and the rows that they get in a new
 * file once they are named in it. Eight bytes a place, and four. Not thread-safe.
 */
final class KnownPlaces {
  private static final int ROW_BITS = 26;
  private static final int MOST_FILES = 1 << (32 - ROW_BITS);

  private final List<GazetteerFile> files;
  private final long[] places;
  private final int[] rows;

  KnownPlaces(List<GazetteerFile> files) throws IOException {
    this.files = files;
    long size = files.stream().mapToLong(GazetteerFile::size).sum();
    boolean fits = files.stream().allMatch(file -> file.size() < 1 << ROW_BITS);
    if (files.size() >= MOST_FILES || !fits || size > Integer.MAX_VALUE - 8) {
      throw new IOException("too many places to look names up in: " + size);
    }
    places = new long[(int) size];
    int count = 0;
    // The first file's entry of an id is the one that is found.
    for (int file = 0; file < files.size(); file++) {
      for (int row = 0; row < files.get(file).size(); row++) {
        places[count++] =
            (long) files.get(file).id(row) << 32 | (long) file << ROW_BITS & 0xFFFFFFFFL | row;
      }
    }
    Arrays.sort(places);
    rows = new int[places.length];
    Arrays.fill(rows, -1);
  }

  /** Its row in the new file, where it is put if it is not there yet; null if it is not known. */
  @Nullable Integer row(int id, GazetteerWriter writer) throws IOException {
    int found = Arrays.binarySearch(places, (long) id << 32);
    int first = found >= 0 ? found : -found - 1;
    if (id == 0 || first == places.length || places[first] >>> 32 != id) {
      return null;
    }
    if (rows[first] < 0) {
      rows[first] = writer.add(GazetteerWriter.entry(place(places[first])));
    }
    return rows[first];
  }

  private Place place(long packed) {
    int at = (int) packed;
    return files.get(at >>> ROW_BITS).place(at & (1 << ROW_BITS) - 1);
  }
}
