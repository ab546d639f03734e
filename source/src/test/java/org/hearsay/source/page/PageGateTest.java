package org.hearsay.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.model.Warning;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.Outcome.Accepted;
import org.hearsay.source.Outcome.Reason;
import org.hearsay.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageGateTest {
  private static final String FIRST =
      "<p>The harbour office of Port Sella said on Monday that the ferry, which had been out of"
          + " service since Friday, would sail again on Wednesday.</p>";
  private static final String SECOND =
      "<p>Divers had found two cuts in the cable, the minister told reporters, and neither looked"
          + " like the work of an anchor, she said in the harbour.</p>";
  private static final String ARTICLE = "<meta property=og:type content=article>";

  private static Capture capture(String page) {
    return Pages.captures(
            new Item.Raw(
                "page.html",
                Capture.Method.FILE,
                null,
                null,
                ("<!doctype html><html lang=en><meta charset=utf-8>" + page).getBytes(UTF_8)))
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "consent ~ <title>Post</title><div><h2>Your privacy</h2><p>We and our 317 partners store"
            + " and access information on your device, such as cookies, and process personal"
            + " data.</p><p>You can accept, or manage your choices and withdraw your consent.</p></div>",
        "consent ~ <title>Zeitung</title><div><p>Wir und unsere Partner verarbeiten"
            + " personenbezogene Daten und speichern Cookies auf Ihrem Gerät.</p><p>Ihre"
            + " Einwilligung können Sie unter Datenschutz jederzeit widerrufen.</p></div>",
        "consent ~ <meta property=og:type content=article><p>Nous et nos partenaires utilisons des"
            + " cookies et des données personnelles avec votre consentement ou un intérêt"
            + " légitime ; vos choix peuvent changer.</p>",
        "robots ~ <title>Just a moment...</title><p>Checking your browser before you go to"
            + " post.example. Ray ID: 7c2f</p>",
        "robots ~ <title>post.example</title><p>Please verify you are a human: access to this page"
            + " has been denied because we believe you use automation tools.</p>",
        "scripts ~ <title>Post</title><div id=app><p>You need to enable JavaScript to run this"
            + " app.</p></div>",
        "not there ~ <title>Seite nicht gefunden | Zeitung</title><h1>Hoppla!</h1><p>Die Adresse"
            + " stimmt vielleicht nicht mehr, versuchen Sie es mit der Suche.</p>",
        "not there ~ <title>Harbour Post</title><h1>Error 404: page not found</h1><p>It may have"
            + " been moved, or the address may be wrong.</p>",
        "not there ~ <title>Página no encontrada - Diario</title><p>La dirección que busca no existe"
            + " o ha cambiado de lugar en nuestro sitio.</p>",
        "log in ~ <title>Post</title><h1>Welcome back</h1><p>Log in or create an account to go"
            + " on. Already registered? Sign in with your address.</p>",
      })
  void of_whatIsNoArticle_isRejectedWithItsReason(String reason, String page) {
    assertThat(capture(page).outcome())
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.NO_ARTICLE);
              assertThat(rejected.message()).contains(reason);
            });
  }

  @Test
  void of_frontPage_isAListOfStories() {
    String card =
        "<div class=card><h3><a href=/%d>Ferry of Port Sella sails again, %d</a></h3><p>The"
            + " harbour office said so.</p></div>";
    StringBuilder page = new StringBuilder("<title>Harbour Post</title><main>");
    for (int i = 0; i < 12; i++) {
      page.append(card.formatted(i, i));
    }
    assertThat(capture(page.toString()).outcome())
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.message()).contains("list"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Reports on what the gate's words are about.
        "<meta property=og:type content=article><title>Regulator fines Post over cookies</title><p>The regulator fined"
            + " the Harbour Post on Monday because its page asked for no consent before it stored"
            + " cookies.</p><p>Readers had complained of it, and personal data went to partners,"
            + " the office said.</p>",
        "<title>Plane not found after a week of search</title><h1>Plane not found after a week of"
            + " search</h1><p>The harbour office said that ships would go on with the search of the"
            + " strait for another three days.</p>",
        "<title>Netflix raises prices</title><p>The company said subscribers would pay two euros"
            + " more a month, and that the trial of its chairman would not touch its plans.</p>",
      })
  void of_reportsAboutIt_areArticles(String page) {
    assertThat(capture(page).outcome()).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":"
            + "\"False\"}</script>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"hasPart\":"
            + "{\"isAccessibleForFree\":false}}</script>",
        "<meta property=article:content_tier content=locked>",
      })
  void of_aBeginning_isTheBeginningWithAWarning(String sign) {
    String offer =
        "<div><h3>Keep reading for one euro</h3><p>Already a subscriber? Sign in here.</p></div>";
    String page = sign + ARTICLE + "<h1>Ferry sails</h1><article>" + FIRST + offer + "</article>";
    assertThat(capture(page).outcome())
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> {
              assertThat(accepted.report().text())
                  .contains("harbour office")
                  .doesNotContain("subscriber", "euro");
              assertThat(accepted.report().warnings())
                  .extracting(Warning::code)
                  .contains("paywall");
            });
  }

  @Test
  void of_bodyToldToMachinesAlone_isThatBody() {
    String body = (FIRST + SECOND).repeat(2).replaceAll("<[^>]*>", "");
    String page =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + body
            + "\"}</script><div id=root></div>";
    assertThat(capture(page).outcome())
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> {
              assertThat(accepted.report().text()).contains("two cuts in the cable");
              assertThat(accepted.report().warnings()).extracting(Warning::code).contains("hidden");
            });
  }

  @Test
  void of_fewWordsAmongManyLinks_areThin() {
    String page = "<nav>" + "<a href=/x>x</a>".repeat(30) + "</nav><p>We are a harbour.</p>";
    assertThat(capture(page).outcome())
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.report().isUnread()).isTrue());
  }
}
