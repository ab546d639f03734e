package org.hearsay.source.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.source.Fixtures.captures;
import static org.hearsay.source.Fixtures.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.hearsay.model.Report;
import org.hearsay.source.Capture;
import org.hearsay.source.Capture.Method;
import org.hearsay.source.Fixtures;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
  private static final String HEAD =
      "From: =?utf-8?Q?Anja_K=C3=B6nig?= <anja@gov.example>\nTo: desk@post.example\n"
          + "Subject: Re: Cable cut\nDate: Tue, 3 Mar 2026 10:41:00 +0200 (EET)\n"
          + "Message-ID: <a1@gov.example>\nMIME-Version: 1.0\n";

  @Test
  void next_plainMessage_isAReportOfItsSender() throws IOException {
    String mail =
        HEAD
            + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n"
            + "The ferry of Port S\u00e9lla sails again, the harbour office said on Tuesday\n"
            + "morning, and nobody was hurt.\n\nDivers found two cables.\n-- \nAnja, phone 1\n";
    Capture capture = captures("m.eml", mail.getBytes(ISO_8859_1)).getFirst();
    assertThat(capture.address()).isEqualTo("mid:a1@gov.example");
    assertThat(capture.method()).isEqualTo(Method.ITEM);
    Report report = report(capture);
    assertThat(report.title()).isEqualTo("Cable cut");
    assertThat(report.text())
        .isEqualTo(
            "Cable cut\n\nThe ferry of Port S\u00e9lla sails again, the harbour office said on"
                + " Tuesday morning, and nobody was hurt.\n\nDivers found two cables.");
    assertThat(report.provenance().authors()).containsExactly("Anja K\u00f6nig");
    assertThat(report.published()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(report.provenance().publishedAt())
        .isEqualTo(OffsetDateTime.parse("2026-03-03T10:41:00+02:00"));
  }

  @Test
  void next_alternatives_arePlainUnlessItOnlySaysToReadTheOther() throws IOException {
    String html =
        "<html><style>p{}</style><p style='display:none'>Preview</p><p>The mayor said at noon that the pier will stay closed until Friday.</p></html>";
    assertThat(text(alternative("The mayor said at noon that the pier will stay closed.", html)))
        .isEqualTo("Cable cut\n\nThe mayor said at noon that the pier will stay closed.");
    assertThat(text(alternative("See the HTML part.", html)))
        .isEqualTo(
            "Cable cut\n\nThe mayor said at noon that the pier will stay closed until Friday.");
  }

  private static String alternative(String plain, String html) {
    return HEAD
        + "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n"
        + plain
        + "\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(html.getBytes(UTF_8))
        + "\n--b--\n";
  }

  @Test
  void next_whatIsQuoted_isAnothersAndLeftOut() throws IOException {
    String mail =
        HEAD
            + "Content-Type: text/plain\n\nWe deny it.\n\nOn Mon, 2 Mar 2026 at 09:00, Desk"
            + " <desk@post.example>\nwrote:\n> The minister lied.\n>> Twice.\n";
    assertThat(text(mail)).isEqualTo("Cable cut\n\nWe deny it.");
    String outlook =
        HEAD + "\nWe deny it.\n\n-----Original Message-----\nFrom: Desk\n\nIt is so.\n";
    assertThat(text(outlook)).isEqualTo("Cable cut\n\nWe deny it.");
    String html =
        HEAD
            + "Content-Type: text/html\n\n<p>We deny it.</p><blockquote type=\"cite\">The minister"
            + " lied.</blockquote><div class=\"gmail_quote\">On Monday Desk wrote: so</div>";
    assertThat(text(html)).isEqualTo("Cable cut\n\nWe deny it.");
  }

  @Test
  void next_flowedLines_goOn() throws IOException {
    String mail =
        HEAD
            + "Content-Type: text/plain; charset=utf-8; format=flowed\n\nThe ferry sails again, \n"
            + "the office said.\nNobody was hurt.\n";
    assertThat(text(mail))
        .isEqualTo("Cable cut\n\nThe ferry sails again, the office said.\n\nNobody was hurt.");
  }

  @Test
  void next_attachedDocument_isAReportOfItsOwn() throws IOException {
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the"
            + " statement.\n--b\nContent-Type: text/html; name=\"statement one.html\"\n"
            + "Content-Disposition: attachment; filename=\"statement one.html\"\n\n"
            + "<html><body><article><h1>Statement</h1><p>The ministry denies that a cable was cut"
            + " at all, it said on Tuesday.</p></article></body></html>\n--b\n"
            + "Content-Type: image/png; name=p.png\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n";
    List<Capture> captures = captures("m.eml", mail.getBytes(UTF_8));
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("mid:a1@gov.example", "mid:a1@gov.example/statement-one.html");
    assertThat(report(captures.getLast()).text()).contains("denies that a cable was cut");
  }

  @Test
  void next_mailbox_givesEachMessageAndLosesNoneToADamagedOne() throws IOException {
    String box =
        "From anja@gov.example Tue Mar  3 10:41:00 2026\n"
            + HEAD
            + "\nOne.\n>From here the pier is seen.\n\nFrom - Wed Mar 04 11:00:00 2026\n"
            + "Content-Type: multipart/mixed; boundary=x\nSubject: broken\nFrom: b@c.example\n\n--x\n\n"
            + "From MAILER-DAEMON Thu Mar  5 12:00:00 +0000 2026\nFrom: b@c.example\n"
            + "Subject: Three\nDate: Thu, 5 Mar 2026 12:00:00 GMT\n\nThree.\n";
    List<Capture> captures = captures("all.mbox", box.getBytes(UTF_8));
    assertThat(captures)
        .extracting(Capture::address)
        .containsExactly("mid:a1@gov.example", "all.mbox#2", "all.mbox#3");
    assertThat(report(captures.getFirst()).text()).contains("From here the pier is seen.");
    assertThat(((Rejected) captures.get(1).outcome()).reason()).isEqualTo(Reason.EMPTY);
    assertThat(report(captures.getLast()).text()).isEqualTo("Three\n\nThree.");
    assertThat(report(captures.getLast()).provenance().authors()).containsExactly("b@c.example");
  }

  @Test
  void next_applesMessage_isReadBehindItsCount() throws IOException {
    byte[] mail = ("1234      \n" + HEAD + "\nThe pier is closed.\n").getBytes(UTF_8);
    assertThat(report(captures("1.emlx", mail).getFirst()).text()).contains("The pier is closed.");
  }

  @Test
  void next_encrypted_saysSo() throws IOException {
    String mail = HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nAAAA\n";
    assertThat(((Rejected) captures("m.eml", mail.getBytes(UTF_8)).getFirst().outcome()).message())
        .contains("encrypted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: the mayor's office. To: nobody.\n\nThe pier is closed.",
        "Subject: pier\n\nThe pier is closed, she said.",
        "From here the pier is seen in 2026\nand it is closed."
      })
  void next_textThatOnlyLooksSo_isAText(String text) throws IOException {
    assertThat(report(captures("a.txt", text.getBytes(UTF_8)).getFirst()).text()).isEqualTo(text);
  }

  @Test
  void sender_isTheNameWhereThereIsOne() {
    assertThat(MailMessage.sender("\"Press Office, Orlund\" <p@gov.example>"))
        .isEqualTo("Press Office, Orlund");
    assertThat(MailMessage.sender("Ana Orr <ana@post.example>")).isEqualTo("Ana Orr");
    assertThat(MailMessage.sender("<ana@post.example>")).isEqualTo("ana@post.example");
    assertThat(MailMessage.sender("ana@post.example")).isEqualTo("ana@post.example");
  }

  @Test
  void next_nestedDeepOrOfManyParts_ends() throws IOException {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 500; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append("\n");
    }
    assertThat(captures("m.eml", deep.append("\nx").toString().getBytes(UTF_8))).isNotEmpty();
    String many =
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(20_000);
    assertThat(captures("m.eml", many.getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void next_cutOrChangedAtEachByte_throwsNothing() throws IOException {
    Fixtures.hold("m.eml", alternative("It sails.", "<p>It sails again.</p>").getBytes(UTF_8));
    Fixtures.hold(
        "m.mbox",
        ("From a@b.example Tue Mar  3 10:41:00 2026\n" + HEAD + "\nOne.\n").getBytes(UTF_8));
  }

  private static String text(String mail) throws IOException {
    return report(captures("m.eml", mail.getBytes(UTF_8)).getFirst()).text();
  }
}
