package org.hearsay.ingest;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.hearsay.source.Capture;
import org.hearsay.source.web.WebSource;

/** The names under which captures stand in the ledger. */
public interface Naming {
  /** An address, or a path with slashes; of a row the path of its file, "#" and the row's id. */
  String address(Capture capture);

  /** How it was captured: "file", "http", "row", "upload". */
  String method(Capture capture);

  /**
   * For files on this machine: what lies in the ledger's folder is named from there, so that both
   * can move together; other files from the root.
   *
   * @param ledger the ledger's file
   */
  static Naming besideLedger(Path ledger) {
    Path parent = ledger.toAbsolutePath().normalize().getParent();
    return new BesideLedger(parent == null ? Path.of("/") : parent);
  }

  /** For bytes that were uploaded: they have the names that the sender gave. */
  static Naming ofUploads() {
    return new OfUploads();
  }

  /** See {@link #besideLedger}. */
  record BesideLedger(Path folder) implements Naming {
    public BesideLedger {
      requireNonNull(folder, "folder is null");
    }

    @Override
    public String address(Capture capture) {
      return capture.method() == Capture.Method.ITEM || WebSource.isAddress(capture.address())
          ? capture.address()
          : address(capture.address());
    }

    private String address(String name) {
      int row = name.indexOf('#');
      String file = row < 0 ? name : name.substring(0, row);
      Path path = Path.of(file).toAbsolutePath().normalize();
      String from = (path.startsWith(folder) ? folder.relativize(path) : path).toString();
      return from.replace('\\', '/') + (row < 0 ? "" : name.substring(row));
    }

    @Override
    public String method(Capture capture) {
      return capture.method().code();
    }
  }

  /** See {@link #ofUploads}. */
  record OfUploads() implements Naming {
    @Override
    public String address(Capture capture) {
      return capture.address();
    }

    @Override
    public String method(Capture capture) {
      return switch (capture.method()) {
        case ROW, ITEM -> capture.method().code();
        default -> "upload";
      };
    }
  }
}
