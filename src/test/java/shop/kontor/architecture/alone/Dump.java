package shop.kontor.architecture.alone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of one schema: remembered, put back, and written out line by line. */
final class Dump {

  private static final String HISTORY = "migration";

  private final JdbcTemplate jdbc;
  private final String schema;
  private final List<String> tables;

  /** Remembers how the tables are now. */
  Dump(JdbcTemplate jdbc, String schema) {
    this.jdbc = jdbc;
    this.schema = schema;
    this.tables = jdbc.queryForList("""
        SELECT table_name FROM information_schema.tables
         WHERE lower(table_schema) = ? AND lower(table_name) <> ? AND table_type = 'BASE TABLE' ORDER BY 1
        """, String.class, schema, HISTORY);
    jdbc.execute("CREATE SCHEMA IF NOT EXISTS before");
    tables.forEach(table -> jdbc.execute("CREATE TABLE before." + table + " AS SELECT * FROM " + schema + "." + table));
  }

  void putBack() {
    tables.forEach(table -> {
      jdbc.execute("DELETE FROM " + schema + "." + table);
      jdbc.execute("INSERT INTO " + schema + "." + table + " SELECT * FROM before." + table);
    });
  }

  /** Every row that matters of every table in order, without the story's volatile columns. */
  String write(ListenerStory story) {
    var without = story.volatileColumns();
    var lines = new TreeMap<String, List<String>>();
    tables.forEach(table -> lines.put(table, jdbc.queryForList("SELECT * FROM " + schema + "." + table).stream()
        .filter(row -> story.matters(table, row)).map(row -> row(table, row, without)).sorted().toList()));
    return lines.entrySet().stream()
        .flatMap(table -> table.getValue().stream().map(row -> schema + "." + table.getKey() + " "
        + row)).collect(Collectors.joining("\n"));
  }

  private static String row(String table, Map<String, Object> row, Set<String> without) {
    var kept = new LinkedHashMap<String, Object>();
    row.forEach((column, value) -> {
      if (!without.contains(table + "." + column.toLowerCase(Locale.ROOT))) {
        kept.put(column, value instanceof java.sql.Clob clob ? text(clob) : value);
      }
    });
    return kept.toString();
  }

  private static String text(java.sql.Clob clob) {
    try {
      return clob.getSubString(1, (int) clob.length());
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
