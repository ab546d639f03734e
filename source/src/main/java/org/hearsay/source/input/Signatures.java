package org.hearsay.source.input;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.text.FileHead;

/** Kinds of files that hold no text that is read here, by how they begin; each with the way out. */
final class Signatures {
  private static final String UNPACK = "unpack it, and add its folder";
  private static final String PICTURE =
      "words in pictures are not read: write them down, and add the text";
  private static final String RECORDING = "add its subtitles (SRT, VTT) or a transcript";
  private static final String ROWS = "export it as CSV or as JSON, a row a line (.jsonl)";

  /**
   * @param begins the first bytes, a character each
   */
  private record Signature(Pattern begins, String title, String way) {}

  private static final List<Signature> ALL =
      List.of(
          of("7z\u00bc\u00af'\u001c", "a 7z archive", UNPACK),
          of("Rar!\u001a\u0007", "a RAR archive", UNPACK),
          of("\u00fd7zXZ\0", "a file packed by xz", UNPACK),
          of("BZh[1-9]1AY&SY", "a file packed by bzip2", UNPACK),
          of("\\(\u00b5/\u00fd", "a file packed by zstd", UNPACK),
          of("[\\s\\S]{257}ustar", "a tar archive", UNPACK),
          of("!BDN", "Outlook's store (PST)", "export its messages as .eml or mbox, and add those"),
          of("bplist00", "Safari's web archive", "save the page as its source (.html) or as PDF"),
          of(
              "\u00ff\u00d8\u00ff|\u0089PNG\r\n|GIF8[79]a|II\\*\0|MM\0\\*|RIFF[\\s\\S]{4}WEBP",
              "a picture", PICTURE),
          of("[\\s\\S]{4}ftyp(?:hei[cfmsx]|avif|mif1)", "a picture", PICTURE),
          of("[\\s\\S]{4}ftyp|\u001aE\u00df\u00a3|RIFF[\\s\\S]{4}AVI ", "a film", RECORDING),
          of(
              "ID3[\u0002-\u0004]|\u00ff[\u00fb\u00f3\u00f2][\\s\\S]|OggS\0|fLaC|RIFF[\\s\\S]{4}WAVE",
              "a recording", RECORDING),
          of("SQLite format 3\0", "a database (SQLite)", ROWS),
          of("PAR1|Obj\u0001|ARROW1\0", "a table for programs (Parquet, Avro, Arrow)", ROWS),
          of("%!PS|AT&TFORM", "a document for printers", "save it as PDF"),
          of(
              "\u007fELF|MZ[\\s\\S]{58,}PE\0\0|\u00ca\u00fe\u00ba\u00be",
              "a program",
              "there are no reports in it"),
          of("-----BEGIN PGP MESSAGE-----", "an encrypted message", "decrypt it, and add that"),
          of("BEGIN:VCALENDAR", "a calendar", "there are no reports in it"),
          of("BEGIN:VCARD", "addresses of people", "there are no reports in it"),
          of("\\[Script Info\\]", "subtitles of another kind (SSA)", "save them as SRT or VTT"),
          of(
              "TY  - [A-Z]{3,5}",
              "references (RIS)",
              "export the articles themselves, as text or as RTF"),
          of(
              "version https://git-lfs\\.github\\.com/spec/",
              "a pointer to a file that Git LFS has",
              "get the file itself (git lfs pull)"));

  private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0";

  private Signatures() {}

  static boolean fits(FileHead head) {
    return found(head).isPresent();
  }

  /** The rejection that names what it is. */
  static List<Capture> captures(Item.Raw raw) {
    return found(new FileHead(raw.address(), raw.type(), raw.bytes()))
        .map(sign -> List.of(Capture.rejected(raw, Reason.FORMAT, sign.title + ": " + sign.way)))
        .orElse(List.of());
  }

  private static Optional<Signature> found(FileHead head) {
    if (head.isNamed(".msg") && head.latin().startsWith(COMPOUND)) {
      return Optional.of(of("", "Outlook's message (MSG)", "save it as .eml, and add that"));
    }
    String latin =
        head.latin().startsWith("\u00ef\u00bb\u00bf") ? head.latin().substring(3) : head.latin();
    return ALL.stream().filter(sign -> sign.begins.matcher(latin).lookingAt()).findFirst();
  }

  private static Signature of(String begins, String title, String way) {
    return new Signature(Pattern.compile(begins), title, way);
  }
}
