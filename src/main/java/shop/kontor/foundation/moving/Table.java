package shop.kontor.foundation.moving;

import java.util.List;
import java.util.stream.Collectors;

/** One table of one room, found in the books and not listed anywhere. */
record Table(String schema, String name, List<Column> columns) {

  record Column(String name, Kind kind) {}

  String insert() {
    return "INSERT INTO " + this + " (" + names() + ") VALUES ("
        + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
  }

  String select() {
    return "SELECT " + names() + " FROM " + this;
  }

  private String names() {
    return columns.stream().map(column -> quoted(column.name)).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** As SQL has it. */
  @Override
  public String toString() {
    return quoted(schema) + "." + quoted(name);
  }

  /** As people say it. */
  String title() {
    return schema + "." + name;
  }
}
