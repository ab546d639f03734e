package org.hearsay.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.export.CsvRows;

/** The cells of each event, by its id, as an outlet shows them; a cell that it lacks is absent. */
final class EventCells {
  private static final int NAMES = 3;

  private EventCells() {}

  /** Of the row and the whole event of the command line and the API. */
  static Map<String, String> of(ParsedJson event) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("name", event.at("name").text().replaceAll("\\s+", " "));
    cells.put("type", event.at("type").text());
    cells.put("status", event.at("status", "text").text());
    cells.put("grade", event.at("grade", "code").text());
    cells.put("suggested", event.at("suggested", "code").text());
    cells.put("reviewed", event.at("reviewed").text());
    cells.put("place", event.at("place", "name").text());
    cells.put("time", interval(event.at("time", "start").text(), event.at("time", "end").text()));
    cells.put("agents", names(event.at("agents")));
    cells.put("patients", names(event.at("patients")));
    cells.put("origins", event.at("origins", "independent").text());
    cells.put("reports", event.at("origins", "reports").text());
    cells.put("claims", event.at("counts", "claims").text());
    return cells;
  }

  private static String interval(String start, String end) {
    if (start.isEmpty() && end.isEmpty()) {
      return "";
    }
    return start.equals(end)
        ? start
        : (start.isEmpty() ? ".." : start) + "/" + (end.isEmpty() ? ".." : end);
  }

  private static String names(ParsedJson participants) {
    return participants.items().stream()
        .limit(NAMES)
        .map(one -> cell(one.at("name").text()))
        .collect(joining(", "));
  }

  /** As the terminal and the table write a name. */
  private static String cell(String name) {
    return name.replaceAll("[\\n\\t\\r]", " ").replace(';', ',');
  }

  static Map<String, Map<String, String>> json(ParsedJson events) {
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    events.items().forEach(event -> out.put(event.at("id").text(), of(event)));
    return out;
  }

  /** Of the lines of {@code hearsay events}, as wide as they need. */
  static Map<String, Map<String, String>> text(String printed) {
    List<String> lines = printed.lines().toList();
    Map<String, Integer> starts = new LinkedHashMap<>();
    Matcher heads = Pattern.compile("\\S+(?: \\S+)*").matcher(lines.getFirst());
    while (heads.find()) {
      starts.put(heads.group(), heads.start());
    }
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    for (String line : lines.subList(2, lines.indexOf(""))) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("type", column(line, starts, "type"));
      cells.put("status", column(line, starts, "status"));
      cells.put("grade", column(line, starts, "grade"));
      cells.put("place", column(line, starts, "where"));
      cells.put("time", column(line, starts, "when"));
      cells.put("name", column(line, starts, "what happened"));
      String[] origins = column(line, starts, "origins").split(" of ", -1);
      cells.put("origins", origins[0]);
      cells.put("reports", origins[1]);
      out.put(column(line, starts, "event"), cells);
    }
    return out;
  }

  private static String column(String line, Map<String, Integer> starts, String head) {
    Integer start = starts.get(head);
    if (start == null) {
      return "";
    }
    int end = starts.values().stream().filter(at -> at > start).min(Integer::compare).orElse(9999);
    String cell = line.substring(start, Math.min(end, line.length())).strip();
    return cell.equals("-") ? "" : cell;
  }

  static Map<String, Map<String, String>> csv(String table) {
    List<List<String>> rows = CsvRows.of(table);
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        named.put(rows.getFirst().get(i), row.get(i).replaceFirst("^'", ""));
      }
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("type", named.getOrDefault("hearsay_type", ""));
      for (String same : List.of("status", "grade", "reviewed", "reports", "claims")) {
        cells.put(same, named.getOrDefault(same, ""));
      }
      cells.put("suggested", named.getOrDefault("suggested_grade", ""));
      cells.put("place", named.getOrDefault("location", ""));
      cells.put("day", named.getOrDefault("event_date", ""));
      cells.put(
          "agents",
          participants(named.getOrDefault("actor1", ""), named.getOrDefault("assoc_actor_1", "")));
      cells.put(
          "patients",
          participants(named.getOrDefault("actor2", ""), named.getOrDefault("assoc_actor_2", "")));
      cells.put("origins", named.getOrDefault("independent_origins", ""));
      out.put(named.getOrDefault("event_id_cnty", ""), cells);
    }
    return out;
  }

  private static String participants(String first, String others) {
    List<String> names = new ArrayList<>();
    if (!first.isEmpty()) {
      names.add(first);
    }
    if (!others.isEmpty()) {
      names.addAll(List.of(others.split("; ")));
    }
    return names.stream().limit(NAMES).map(EventCells::cell).collect(joining(", "));
  }

  static Map<String, Map<String, String>> geoJson(String text) {
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    for (ParsedJson feature : ParsedJson.of(text).at("features").items()) {
      ParsedJson told = feature.at("properties");
      Map<String, String> cells = brief(told);
      cells.put("type", told.at("type").text());
      cells.put("place", told.at("place").text());
      cells.put("time", told.at("time").text());
      cells.put("agents", names(told.at("agents")));
      cells.put("patients", names(told.at("patients")));
      cells.put("claims", told.at("claims").text());
      out.put(feature.at("id").text(), cells);
    }
    return out;
  }

  private static Map<String, String> brief(ParsedJson event) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("status", event.at("statusText").text());
    cells.put("grade", event.at("grade").text());
    cells.put("suggested", event.at("suggestedGrade").text());
    cells.put("reviewed", event.at("reviewed").text());
    cells.put("origins", event.at("independentOrigins").text());
    cells.put("reports", event.at("reports").text());
    return cells;
  }

  static Map<String, Map<String, String>> plover(String lines) {
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      ParsedJson event = ParsedJson.of(line);
      Map<String, String> cells = brief(event);
      cells.put("type", event.at("type").text());
      cells.put("place", event.at("location", "name").text());
      cells.put("day", event.at("date").text());
      cells.put("agents", names(event.at("actor")));
      cells.put("patients", names(event.at("recipient")));
      out.put(event.at("id").text(), cells);
    }
    return out;
  }

  static Map<String, Map<String, String>> linkedData(String text) {
    Map<String, Map<String, String>> out = new LinkedHashMap<>();
    for (ParsedJson node : ParsedJson.of(text).at("@graph").items()) {
      if (node.at("hearsay:grade").value() != null) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("type", node.at("hearsay:type").text());
        cells.put("status", node.at("hearsay:status").text());
        cells.put("grade", node.at("hearsay:grade").text());
        cells.put("suggested", node.at("hearsay:suggestedGrade").text());
        cells.put("reviewed", node.at("hearsay:reviewed").text());
        cells.put("place", node.at("location", "name").text());
        cells.put("time", node.at("hearsay:time").text());
        cells.put("agents", joined(node.at("hearsay:agents")));
        cells.put("patients", joined(node.at("hearsay:patients")));
        cells.put("origins", node.at("hearsay:independentOrigins").text());
        cells.put("reports", node.at("hearsay:reports").text());
        out.put(node.at("@id").text().replaceFirst("^.*:", ""), cells);
      }
    }
    return out;
  }

  private static String joined(ParsedJson names) {
    return names.items().stream().map(one -> cell(one.text())).collect(joining(", "));
  }
}
