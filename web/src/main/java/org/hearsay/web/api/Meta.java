package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LedgerStats;
import org.hearsay.ledger.projection.LedgerStats.Bounds;
import org.hearsay.ledger.projection.LedgerStats.Counts;
import org.hearsay.model.EventType;
import org.hearsay.model.Stance;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.jspecify.annotations.Nullable;

/**
 * What this server is, and what there is in its ledger: the schema Meta. Thread-safe.
 *
 * @param ledger name of the file
 * @param demo whether there are demo reports
 */
public record Meta(String version, String ledger, int upload, boolean demo) {
  /** Of borders, as docs/decisions/0005 has it. */
  private static final String POLICY =
      "Borders are Natural Earth's, drawn as disputed where they are; Crimea is Ukraine's (UN"
          + " General Assembly resolution 68/262).";

  public Meta {
    requireNonNull(version, "version is null");
    requireNonNull(ledger, "ledger is null");
  }

  ApiResponse answer(Ledger asked) {
    LedgerStats overview = asked.overview();
    Counts counts = overview.counts();
    Optional<Bounds> bounds = overview.bounds();
    Optional<String> model = overview.model();
    LedgerVersion mark = new LedgerVersion(overview.last());
    return ApiResponse.json(
        json -> {
          ApiJson forms = ApiJson.to(json);
          forms.begin();
          forms.text("version", version);
          forms.text("ledger", ledger);
          json.writeName("mark");
          mark.write(json);
          counts(forms, counts);
          forms.begin("bounds");
          forms.text("knownFirst", bounds.map(Bounds::knownFirst).orElse(null));
          forms.text("knownLast", bounds.map(Bounds::knownLast).orElse(null));
          forms.text("recordedFirst", bounds.map(Bounds::recordedFirst).orElse(null));
          forms.text("recordedLast", bounds.map(Bounds::recordedLast).orElse(null));
          forms.end();
          forms.text("model", model.orElse(null));
          forms.begin("limits");
          forms.number("upload", upload);
          forms.number("page", ApiRequest.MOST);
          forms.end();
          can(forms, counts.reports() == 0);
          words(forms);
          forms.text("policy", POLICY);
          forms.end();
        });
  }

  private static void counts(ApiJson forms, Counts counts) {
    forms.begin("counts");
    forms.number("reports", counts.reports());
    forms.number("addresses", counts.addresses());
    forms.number("claims", counts.claims());
    forms.number("events", counts.events());
    forms.number("rejections", counts.rejections());
    forms.number("reviews", counts.reviews());
    forms.end();
  }

  private void can(ApiJson forms, boolean empty) {
    forms.begin("can");
    forms.truth("add", true);
    forms.truth("review", true);
    forms.truth("demo", demo && empty);
    forms.truth("brief", true);
    forms.truth("search", true);
    forms.end();
  }

  private static void words(ApiJson forms) {
    forms.begin("words");
    coded(forms, "types", EventType.values(), Enum::name, EventType::text, type -> null);
    coded(
        forms,
        "statuses",
        Status.Kind.values(),
        Enum::name,
        Status.Kind::text,
        Status.Kind::meaning);
    coded(forms, "stances", Stance.values(), Enum::name, Stance::text, stance -> null);
    coded(forms, "reliability", Reliability.values(), Enum::name, Reliability::text, one -> null);
    coded(
        forms,
        "credibility",
        Credibility.values(),
        one -> String.valueOf(one.code()),
        Credibility::text,
        one -> null);
    coded(forms, "origins", Origin.Kind.values(), Enum::name, Origin.Kind::text, one -> null);
    forms.end();
  }

  private static <E> void coded(
      ApiJson forms,
      String name,
      E[] values,
      Function<E, String> code,
      Function<E, String> text,
      Function<E, @Nullable String> meaning) {
    forms.list(name);
    List<E> all = Arrays.asList(values);
    for (E value : all) {
      forms.begin();
      forms.text("code", code.apply(value));
      forms.text("text", text.apply(value));
      String more = meaning.apply(value);
      if (more != null) {
        forms.text("meaning", more);
      }
      forms.end();
    }
    forms.endList();
  }
}
