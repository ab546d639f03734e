package org.hearsay.source.input;

import static org.hearsay.source.input.Opening.refused;
import static org.hearsay.source.input.Opening.streamed;
import static org.hearsay.source.input.Opening.whole;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.source.Capture;
import org.hearsay.source.archive.Archives;
import org.hearsay.source.chat.Bluesky;
import org.hearsay.source.chat.Discord;
import org.hearsay.source.chat.Mastodon;
import org.hearsay.source.chat.SocialArchive;
import org.hearsay.source.chat.Telegram;
import org.hearsay.source.chat.TelegramPage;
import org.hearsay.source.chat.WhatsApp;
import org.hearsay.source.feed.Feeds;
import org.hearsay.source.mail.Mailbox;
import org.hearsay.source.mail.SavedPage;
import org.hearsay.source.page.SavedCopy;
import org.hearsay.source.press.PressExport;
import org.hearsay.source.subtitle.Subtitles;
import org.hearsay.source.table.AddressList;
import org.hearsay.source.table.Rows;
import org.hearsay.source.table.TableReader;
import org.hearsay.source.text.FileHead;
import org.hearsay.source.text.PlainText;
import org.hearsay.source.wire.TextWire;
import org.hearsay.source.wire.Wires;
import org.jspecify.annotations.Nullable;

/**
 * The formats: what each is called, how it is told and what becomes of it. The first that fits is
 * it, so what says more stands before what says less.
 */
public enum Format {
  ROWS("rows of JSON", Signs::isRows, streamed(Rows::new)),
  WARC("a web archive", head -> Archives.isWarc(head.bytes()), new Opening.Archive()),
  WACZ("a packed web archive", Archives::isWacz, new Opening.Archive()),
  OTHER("a file of another kind", Signatures::fits, whole(Signatures::captures)),
  PDF("PDF", Signs::isPdf, new Opening.Document()),
  DOCX("DOCX", Signs::isDocx, new Opening.Document()),
  ODT("ODT", Signs::isOdt, new Opening.Document()),
  RTF("RTF", Signs::isRtf, new Opening.Document()),
  OFFICE(
      "a document of another kind than PDF, DOCX, ODT and RTF",
      Signs::isOffice,
      refused("; save it as one of those, and add that")),
  ZIP("a zip", Signs::isZip, new Opening.Archive()),
  MHTML("a saved page (MHTML)", SavedPage::fits, whole(SavedPage::captures)),
  MAIL("e-mail", Mailbox::fits, streamed(Mailbox::new)),
  TABLE("a table", Signs::isTable, streamed(TableReader::new)),
  FEED("a feed", Signs::isFeed, whole(Feeds::captures)),
  DISCORD("an export of Discord", Discord::fits, streamed(Discord::open)),
  BLUESKY("posts of Bluesky", Bluesky::fits, streamed(Bluesky::open)),
  MASTODON("posts of Mastodon", Mastodon::fits, streamed(Mastodon::open)),
  X_ARCHIVE("an archive of X", SocialArchive::fits, streamed(SocialArchive::open)),
  X_OTHER(
      "a part of an archive of X",
      SocialArchive::isOther,
      refused(" that has no posts; add its tweets.js")),
  TELEGRAM("a messenger's export", Telegram::fits, streamed(Telegram::open)),
  NINJS("ninjs", Signs::isNinjs, whole(Wires::ninjs)),
  JSON(
      "JSON of another kind",
      Signs::isOtherJson,
      refused(
          " than ninjs and the exports of messengers and networks; rows, a report a line, go in a .jsonl")),
  SITEMAP(
      "a sitemap: a list of addresses", Signs::isSitemap, refused("; hearsay watch follows it")),
  NEWSML("NewsML", Signs::isNewsMl, whole(Wires::newsMl)),
  NITF("NITF", Signs::isNitf, whole(Wires::nitf)),
  TELEGRAM_PAGE("a messenger's export as pages", TelegramPage::fits, whole(TelegramPage::captures)),
  PRESS_PAGE("an export of a press database", PressExport::fitsPage, whole(PressExport::ofPage)),
  PAGE("a web page", Signs::isPage, whole(SavedCopy::captures)),
  XML("XML of another kind", Signs::isXml, refused(" than feeds, NewsML, NITF and pages")),
  SUBTITLES("subtitles", Subtitles::fits, whole(Subtitles::captures)),
  ADDRESSES("a list of addresses", AddressList::fits, streamed(AddressList::new)),
  WHATSAPP("an export of WhatsApp", WhatsApp::fits, streamed(WhatsApp::new)),
  WIRE_TEXT("an agency's text (IPTC 7901, ANPA)", TextWire::fits, whole(TextWire::captures)),
  PRESS_TEXT("an export of a press database", PressExport::fitsText, whole(PressExport::ofText)),
  TEXT(
      "a text",
      head -> true,
      whole(raw -> List.of(Capture.of(raw, PlainText.parse(raw.address(), raw.bytes())))));

  /** More than a text to its form: what of an archive's XML and JSON is read. */
  private static final Set<Format> NEWS = EnumSet.of(PAGE, FEED, NEWSML, NITF, NINJS);

  private static final Set<Format> BESIDE = EnumSet.of(JSON, XML, X_OTHER, SITEMAP);

  private final String title;
  private final Predicate<FileHead> sign;
  private final Opening opening;

  Format(String title, Predicate<FileHead> sign, Opening opening) {
    this.title = title;
    this.sign = sign;
    this.opening = opening;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Whether there may be any number of reports in it, read one after the other from a stream. */
  public boolean isStreamed() {
    return opening instanceof Opening.Streamed || opening instanceof Opening.Archive;
  }

  /** Of a file in an archive: whether it is there for programs, not for readers. */
  boolean isBeside() {
    return BESIDE.contains(this);
  }

  boolean isNews() {
    return NEWS.contains(this);
  }

  Opening opening() {
    return opening;
  }

  /**
   * @param name a file's or an address
   * @param type as a server gave it; null where there is none
   * @param bytes all of them or the first {@link FileHead#SIZE}; never packed
   */
  public static Format of(String name, @Nullable String type, byte[] bytes) {
    FileHead head = new FileHead(name, type, bytes);
    for (Format one : values()) {
      if (one.sign.test(head)) {
        return one;
      }
    }
    return TEXT;
  }
}
