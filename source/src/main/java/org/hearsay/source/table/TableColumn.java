package org.hearsay.source.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a column of a table or a field of a row tells, and under which names that is usual. Names
 * are the same whatever stands between their words: "Publish Date", "publish_date".
 */
enum TableColumn {
  TEXT(
      "text",
      "body",
      "content",
      "storytext",
      "fulltext",
      "articletext",
      "articlebody",
      "bodytext",
      "maintext",
      "article"),
  ID("id", "guid", "storiesid", "storyid", "uri"),
  TITLE("title", "headline"),
  PUBLISHED(
      "published",
      "publishdate",
      "pubdate",
      "publicationdate",
      "publishedat",
      "datepublished",
      "date"),
  MODIFIED("modified", "updated", "modifiedat", "updatedat", "datemodified", "lastmodified"),
  OUTLET("outlet", "medianame", "source", "publisher", "publication"),
  AUTHORS("byline", "authors", "author"),
  DATELINE("dateline"),
  CREDIT("credit", "creditline", "agency"),
  LANGUAGE("language", "lang"),
  URL("url", "link", "address", "documentidentifier", "sourceurl");

  private final List<String> names;

  TableColumn(String... names) {
    this.names = List.of(names);
  }

  /** Where in a row of names each is that is there: under the first of its names that is. */
  static Map<TableColumn, Integer> places(List<String> told) {
    List<String> plain = told.stream().map(TableColumn::plain).toList();
    Map<TableColumn, Integer> out = new EnumMap<>(TableColumn.class);
    for (TableColumn column : values()) {
      column.names.stream()
          .map(plain::indexOf)
          .filter(at -> at >= 0)
          .findFirst()
          .ifPresent(at -> out.put(column, at));
    }
    return out;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
