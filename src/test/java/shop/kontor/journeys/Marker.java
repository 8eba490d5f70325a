package shop.kontor.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody has in her name, her address and all that she says, so that it is found wherever it is kept. */
record Marker(String text) {

  boolean isIn(String where) {
    return where != null && where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  /** Tables of all schemas, such as {@code customer.account}. */
  Set<String> tables(JdbcTemplate books) {
    var tables = books.queryForList("""
        SELECT LOWER(table_schema || '.' || table_name) FROM information_schema.tables
         WHERE table_type = 'BASE TABLE' AND LOWER(table_schema) NOT IN ('information_schema', 'pg_catalog')
        """, String.class);
    var found = new TreeSet<String>();
    tables.forEach(table -> books.query("SELECT * FROM " + table, row -> {
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        if (isIn(row.getString(column))) {
          found.add(table);
        }
      }
    }));
    return found;
  }

  List<Path> files(Path below) throws IOException {
    try (var files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).filter(file -> {
        try {
          return isIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }).toList();
    }
  }
}
