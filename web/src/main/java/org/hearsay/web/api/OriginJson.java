package org.hearsay.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.origin.Origin;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.projection.Ledger.LinkedReport;

/** The tree of origins, and what reports were taken from. */
final class OriginJson {
  private OriginJson() {}

  /**
   * @param reports those of the tree, each after what it was taken from
   */
  static void write(ApiJson forms, OriginTree tree, List<LinkedReport> reports) {
    Map<String, String> roots = roots(reports);
    forms.list("origins");
    tree.origins().forEach(origin -> origin(forms, origin, roots));
    forms.endList();
  }

  /** The report that each one's text began with. */
  private static Map<String, String> roots(List<LinkedReport> reports) {
    Map<String, String> roots = new HashMap<>();
    for (LinkedReport report : reports) {
      String id = report.revision().id();
      roots.put(
          id,
          report.link().map(link -> roots.getOrDefault(link.earlier(), link.earlier())).orElse(id));
    }
    return roots;
  }

  private static void origin(ApiJson forms, Origin origin, Map<String, String> roots) {
    forms.begin();
    forms.text("kind", origin.kind().name());
    forms.party("party", origin.party());
    forms.ids("claims", origin.claims());
    forms.list("families");
    families(origin, roots)
        .forEach(
            (root, family) -> {
              forms.begin();
              forms.text("root", root);
              forms.texts("reports", family);
              forms.end();
            });
    forms.endList();
    forms.truth("independent", origin.independent());
    if (origin.dependsOn().isEmpty()) {
      forms.json().writeNullProperty("dependsOn");
    } else {
      forms.number("dependsOn", origin.dependsOn().get());
    }
    forms.texts("reasons", origin.reasons());
    forms.end();
  }

  private static Map<String, List<String>> families(Origin origin, Map<String, String> roots) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (String report : origin.reports()) {
      out.computeIfAbsent(roots.getOrDefault(report, report), root -> new ArrayList<>())
          .add(report);
    }
    return out;
  }

  /** The schema EventReport. */
  static void report(ApiJson forms, LinkedReport report) {
    forms.begin();
    forms.report("report", report.revision());
    if (report.link().isEmpty()) {
      forms.json().writeNullProperty("takenFrom");
    } else {
      forms.begin("takenFrom");
      forms.text("report", report.link().get().earlier());
      forms.json().writeNumberProperty("share", report.link().get().share());
      forms.texts("reasons", report.link().get().reasons());
      forms.end();
    }
    forms.end();
  }
}
