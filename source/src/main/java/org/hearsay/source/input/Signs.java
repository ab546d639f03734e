package org.hearsay.source.input;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.source.feed.Feeds;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.wire.Wires;
import org.hearsay.source.xml.Xml;
import org.jsoup.parser.Tag;

/** By what formats that have no class of their own are told. */
final class Signs {
  private static final int PDF_HEAD = 1024;
  private static final String ZIP = "PK\3\4";

  /** A zip's entry in Word's folder: 26 bytes are between an entry's sign and its name. */
  private static final Pattern WORD_ENTRY = Pattern.compile(ZIP + ".{26}word/", Pattern.DOTALL);

  /** The first entry of OpenDocument and EPUB is what they are. */
  private static final Pattern MIME_TYPE =
      Pattern.compile(
          "\\A"
              + ZIP
              + ".{26}mimetype(?:.{0,28}?)(application/(?:vnd\\.oasis\\.opendocument\\.[a-z-]+|epub\\+zip))",
          Pattern.DOTALL);

  private static final Pattern OFFICE_ENTRY =
      Pattern.compile(ZIP + ".{26}(?:xl/|ppt/|visio/)", Pattern.DOTALL);

  private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

  /** Word before 2007 and its kin (a compound file). */
  private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  /** One that only an item of ninjs has, in any of its generations. */
  private static final String NINJS_FIELD =
      "\"(?:body_[a-z0-9_]+|bodies|headlines?|headline_[a-z0-9_]+|versioncreated|pubstatus)\"";

  private static final Pattern NINJS =
      Pattern.compile(
          "\"(?:uri|guid)\".*" + NINJS_FIELD + "|" + NINJS_FIELD + ".*\"(?:uri|guid)\"",
          Pattern.DOTALL);

  /** An object, or a list of them; a text may begin with a bracket too. */
  private static final Pattern OBJECT =
      Pattern.compile("(?:\\[\\s*)?\\{\\s*\"[^\"]{1,200}\"\\s*:.*", Pattern.DOTALL);

  private static final Pattern TEXT_FIELD = Pattern.compile("\"(?:text|id)\"\\s*:");

  /** A root, an attribute or a prefix that no text begins with. */
  private static final Pattern MARKUP =
      Pattern.compile("<[\\w:.-]+(?:\\s+[\\w:.-]+\\s*=\\s*[\"'][^>]*)?\\s*/?>.*", Pattern.DOTALL);

  private Signs() {}

  static boolean isRows(FileHead head) {
    return isRowsByName(head) && !(isNinjs(head) && !TEXT_FIELD.matcher(head.small()).find());
  }

  private static boolean isRowsByName(FileHead head) {
    return head.isNamed(".jsonl", ".jsonl.gz", ".ndjson");
  }

  static boolean isTable(FileHead head) {
    return head.isNamed(".csv", ".tsv");
  }

  static boolean isJson(FileHead head) {
    return head.text().startsWith("{") || head.text().startsWith("[");
  }

  static boolean isNinjs(FileHead head) {
    return (isJson(head) || isRowsByName(head)) && NINJS.matcher(head.small()).find();
  }

  static boolean isOtherJson(FileHead head) {
    return OBJECT.matcher(head.small()).matches();
  }

  /** As readers of PDF do: its sign may stand behind up to a thousand other bytes. */
  static boolean isPdf(FileHead head) {
    String latin = head.latin();
    int at = latin.substring(0, Math.min(PDF_HEAD, latin.length())).indexOf("%PDF-");
    return at >= 0 && latin.substring(0, at).chars().noneMatch(one -> one == '<' || one == '{');
  }

  static boolean isZip(FileHead head) {
    return head.latin().startsWith(ZIP);
  }

  /** Of a zip: whether a part of Word's is in it, or it is called one. */
  static boolean isDocx(FileHead head) {
    return isZip(head)
        && (head.isTyped("application/vnd.openxmlformats-officedocument.word")
            || head.isNamed(".docx")
            || WORD_ENTRY.matcher(head.latin()).find());
  }

  static boolean isOdt(FileHead head) {
    return isZip(head)
        && mimeType(head).map(OPEN_TEXT::equals).orElseGet(() -> head.isNamed(".odt"));
  }

  static boolean isRtf(FileHead head) {
    return head.latin().stripLeading().startsWith("{\\rtf");
  }

  static boolean isOffice(FileHead head) {
    return head.latin().startsWith(COMPOUND)
        || isZip(head)
            && (head.isNamed(".ods", ".odp", ".xls", ".xlsx", ".xlsm", ".ppt", ".pptx", ".pptm")
                || mimeType(head).isPresent()
                || OFFICE_ENTRY.matcher(head.latin()).find());
  }

  private static Optional<String> mimeType(FileHead head) {
    return MIME_TYPE.matcher(head.latin()).results().findFirst().map(found -> found.group(1));
  }

  static boolean isFeed(FileHead head) {
    return isRoot(head, "rss", "rdf", "feed") || Feeds.isJson(head);
  }

  static boolean isSitemap(FileHead head) {
    return isRoot(head, "urlset", "sitemapindex");
  }

  static boolean isNewsMl(FileHead head) {
    return isRoot(head, "newsitem", "packageitem", "newsmessage", "newsml")
        || head.text().startsWith("<") && Xml.root(head.small()).filter(Wires::isPart).isPresent();
  }

  static boolean isNitf(FileHead head) {
    return isRoot(head, "nitf");
  }

  /** What the document says goes before what the server says, which calls many a feed a page. */
  static boolean isPage(FileHead head) {
    return head.isNamed(".html", ".htm", ".xhtml", ".shtml")
        || head.isTyped("text/html", "application/xhtml")
        || isRoot(head, "html")
        || head.small().startsWith("<!doctype html")
        || head.small().startsWith("<html")
        || isFragment(head);
  }

  /** A part of a page: a block of HTML that ends. */
  private static boolean isFragment(FileHead head) {
    return MARKUP.matcher(head.small()).matches()
        && head.text().contains("</")
        && Xml.root(head.small()).filter(Signs::isBlock).isPresent();
  }

  private static boolean isBlock(String name) {
    return Tag.isKnownTag(name) && Tag.valueOf(name).isBlock();
  }

  /** A prolog, or an element that is no tag of HTML's. */
  static boolean isXml(FileHead head) {
    return head.small().startsWith("<?xml")
        || MARKUP.matcher(head.small()).matches()
            && Xml.root(head.small()).filter(root -> !isHtmlTag(root)).isPresent();
  }

  private static boolean isHtmlTag(String name) {
    return Tag.isKnownTag(name);
  }

  private static boolean isRoot(FileHead head, String... names) {
    return head.text().startsWith("<")
        && Xml.root(head.small()).filter(Set.of(names)::contains).isPresent();
  }
}
