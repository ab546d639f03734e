package org.hearsay.source.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;

/** Exports of messengers and networks but Telegram's JSON. */
class ChatExportsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private static final String DISCORD =
      """
      {"guild": {"id": "10", "name": "Harbour", "iconUrl": "x"}, "channel": {"id": "20", "type":
      "GuildTextChat", "category": "News", "name": "alerts"}, "dateRange": {"after": null},
      "messages": [
      {"id": "1", "type": "GuildMemberJoin", "timestamp": "2026-03-03T10:00:00+00:00", "content":
      "Joined the server.", "author": {"id": "4", "name": "bo"}},
      {"id": "2", "type": "Default", "timestamp": "2026-03-03T10:41:00.123+00:00", "timestampEdited":
      "2026-03-03T11:00:00+00:00", "content": "**The ferry sails** again, <@99> the office said.",
      "author": {"id": "4", "name": "ana", "nickname": "Ana Orr"}, "embeds": []},
      {"id": "3", "type": "Default", "timestamp": "2026-03-03T10:42:00+00:00", "content": "",
      "author": {"id": "5", "name": "bot"}, "embeds": [{"title": "Pier closed", "description":
      "The pier is closed until Friday."}]},
      {"id": "4", "type": "Default", "timestamp": "2026-03-03T10:43:00+00:00", "content": "",
      "attachments": [{"url": "x"}]}], "messageCount": 4}
      """;

  private static final String OUTBOX =
      """
      {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type":
      "OrderedCollection", "totalItems": 2, "orderedItems": [
      {"id": "https://m.example/users/ana/statuses/1/activity", "type": "Create", "actor":
      "https://m.example/users/ana", "published": "2026-03-03T10:41:00Z", "object": {"id":
      "https://m.example/users/ana/statuses/1", "type": "Note", "summary": null, "inReplyTo": null,
      "published": "2026-03-03T10:41:00Z", "url": "https://m.example/@ana/1", "attributedTo":
      "https://m.example/users/ana", "content": "<p>The ferry sails again.</p><p>Nobody was hurt.</p>",
      "contentMap": {"en": "x"}}},
      {"id": "https://m.example/users/ana/statuses/2/activity", "type": "Announce", "actor":
      "https://m.example/users/ana", "object": "https://other.example/9"}]}
      """;

  private static final String BLUESKY =
      """
      {"feed": [{"post": {"uri": "at://did:plc:abc/app.bsky.feed.post/3k1", "cid": "c", "author": {"did":
      "did:plc:abc", "handle": "ana.example", "displayName": "Ana Orr"}, "record": {"$type":
      "app.bsky.feed.post", "createdAt": "2026-03-03T10:41:00.000Z", "langs": ["en"], "text":
      "The ferry sails again, the office said."}, "indexedAt": "2026-03-03T10:41:02.000Z"}}], "cursor": "x"}
      """;

  private static final String TWEETS =
      """
      window.YTD.tweet.part0 = [ {"tweet": {"id": "11", "id_str": "11", "created_at":
      "Tue Mar 03 10:42:00 +0000 2026", "full_text": "The ferry &amp; the pier are open. https://t.co/abc", "lang": "en"}},
      {"tweet": {"id_str": "12", "created_at": "Tue Mar 03 11:42:00 +0000 2026", "full_text":
      "RT @coastwire: Nobody was hurt.", "lang": "qme"}} ]
      """;

  private static List<Capture> of(String name, String text) throws IOException {
    return captures(name, text.getBytes(UTF_8));
  }

  @Test
  void discord_channel_givesWhatSomebodyWrote() throws IOException {
    List<Capture> captures = of("news.json", DISCORD);
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("discord:20/2", "discord:20/3");
    Report first = report(captures.getFirst());
    assertThat(first.text()).isEqualTo("The ferry sails again, the office said.");
    assertThat(first.outlet()).isEqualTo("Harbour");
    assertThat(first.provenance().authors()).containsExactly("Ana Orr");
    assertThat(first.provenance().url()).isEqualTo("https://discord.com/channels/10/20/2");
    assertThat(first.provenance().modifiedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-03T11:00:00Z"));
    assertThat(report(captures.getLast()).text())
        .isEqualTo("Pier closed\n\nThe pier is closed until Friday.");
  }

  @Test
  void discord_ownPackage_isRead() throws IOException {
    List<Capture> captures =
        of(
            "messages.json",
            "[{\"ID\": 5, \"Timestamp\": \"2026-03-03 10:41:00\", \"Contents\": \"It sails.\","
                + " \"Attachments\": \"\"}]");
    assertThat(report(captures.getFirst()).published()).isEqualTo(DAY);
  }

  @Test
  void export_withoutWords_saysSo() throws IOException {
    String silent = DISCORD.substring(0, DISCORD.indexOf("[\n")) + "[]}";
    assertThat(((Rejected) of("news.json", silent).getFirst().outcome()).reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void mastodon_outbox_givesItsPosts() throws IOException {
    Capture post = of("outbox.json", OUTBOX).getFirst();
    assertThat(of("outbox.json", OUTBOX)).hasSize(1);
    assertThat(post.address()).isEqualTo("https://m.example/users/ana/statuses/1");
    assertThat(report(post).text()).isEqualTo("The ferry sails again.\n\nNobody was hurt.");
    assertThat(report(post).outlet()).isEqualTo("ana@m.example");
    assertThat(report(post).provenance().url()).isEqualTo("https://m.example/@ana/1");
  }

  @Test
  void mastodon_statusesOfTheApi_areRead() throws IOException {
    String status =
        "{\"id\": \"1\", \"created_at\": \"2026-03-03T10:41:00.000Z\", \"language\": \"en\", \"uri\":"
            + " \"https://m.example/users/ana/statuses/1\", \"url\": \"https://m.example/@ana/1\","
            + " \"content\": \"<p>It sails.</p>\", \"reblog\": null, \"account\": {\"username\": \"ana\","
            + " \"acct\": \"ana\", \"display_name\": \"Ana Orr\"}}";
    for (String file : List.of("[" + status + "]", status)) {
      Report report = report(of("statuses.json", file).getFirst());
      assertThat(report.text()).isEqualTo("It sails.");
      assertThat(report.provenance().authors()).containsExactly("Ana Orr");
      assertThat(report.published()).isEqualTo(DAY);
    }
  }

  @Test
  void bluesky_feed_givesItsPosts() throws IOException {
    Capture post = of("feed.json", BLUESKY).getFirst();
    assertThat(post.address()).isEqualTo("at://did:plc:abc/app.bsky.feed.post/3k1");
    assertThat(report(post).provenance().url())
        .isEqualTo("https://bsky.app/profile/ana.example/post/3k1");
    assertThat(report(post).outlet()).isEqualTo("Ana Orr");
    assertThat(report(post).published()).isEqualTo(DAY);
  }

  @Test
  void archiveOfX_givesItsPostsAndWhomTheyRepeat() throws IOException {
    List<Capture> captures = of("tweets.js", TWEETS);
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("https://x.com/i/status/11", "https://x.com/i/status/12");
    assertThat(report(captures.getFirst()).text()).isEqualTo("The ferry & the pier are open.");
    assertThat(report(captures.getLast()).text()).isEqualTo("Nobody was hurt.");
    assertThat(report(captures.getLast()).provenance().credit()).isEqualTo("@coastwire");
    assertThat(
            ((Rejected)
                    of("like.js", "window.YTD.like.part0 = [ {\"like\": {}} ]")
                        .getFirst()
                        .outcome())
                .message())
        .contains("tweets.js");
  }

  @Test
  void telegramPage_messages_keepTheirSenderAndWhomTheyForward() throws IOException {
    String page =
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>
        <div class="page_wrap"><div class="page_header"><div class="text bold"> Harbour Channel </div></div>
        <div class="page_body chat_page"><div class="history">
        <div class="message service" id="message-1"><div class="body details">3 March 2026</div></div>
        <div class="message default clearfix" id="message5"><div class="body">
        <div class="pull_right date details" title="03.03.2026 10:41:00 UTC+02:00">10:41</div>
        <div class="from_name">Ana Orr</div><div class="text">The ferry sails.<br>Nobody was hurt.</div></div></div>
        <div class="message default clearfix joined" id="message6"><div class="body">
        <div class="pull_right date details" title="03.03.2026 10:42:00 UTC+02:00">10:42</div>
        <div class="forwarded body"><div class="from_name">Coast Watch<span class="date details"
        title="02.03.2026 09:00:00"> 02.03.2026</span></div><div class="text">The pier is closed.</div></div></div></div>
        <div class="message default clearfix joined" id="message7"><div class="body">
        <div class="pull_right date details" title="03.03.2026 10:43:00">10:43</div>
        <div class="media_wrap clearfix"><div class="text">Photo</div></div></div></div>
        </div></div></div></body></html>
        """;
    List<Capture> captures = of("messages.html", page);
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("messages.html#message5", "messages.html#message6");
    Report first = report(captures.getFirst());
    assertThat(first.text()).isEqualTo("The ferry sails.\n\nNobody was hurt.");
    assertThat(first.outlet()).isEqualTo("Harbour Channel");
    assertThat(first.published()).isEqualTo(DAY);
    assertThat(first.provenance().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-03T10:41:00+02:00"));
    Report second = report(captures.getLast());
    assertThat(second.provenance().authors()).containsExactly("Ana Orr");
    assertThat(second.provenance().credit()).isEqualTo("Coast Watch");
    assertThat(second.text()).isEqualTo("The pier is closed.");
  }

  @Test
  void exports_cutOrChangedAtEachByte_throwNothing() throws IOException {
    Fixtures.hold("d.json", DISCORD.getBytes(UTF_8));
    Fixtures.hold("o.json", OUTBOX.getBytes(UTF_8));
    Fixtures.hold("b.json", BLUESKY.getBytes(UTF_8));
    Fixtures.hold("t.js", TWEETS.getBytes(UTF_8));
  }
}
