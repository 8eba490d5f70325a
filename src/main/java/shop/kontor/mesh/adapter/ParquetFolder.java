package shop.kontor.mesh.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import shop.kontor.foundation.products.DataProduct;

/**
 * One product's files: {@code <fact>/day=<day>/run-<n>-<part>.parquet}. How far it was read is written last, with the
 * number of the run; files of a run that was never finished are taken away by the next.
 */
final class ParquetFolder {

  private static final String MARK = "cursor.json";

  private final Path folder;

  ParquetFolder(Path folder) {
    this.folder = folder;
  }

  /** @param cursor {@code null} before the first run */
  record Mark(int run, @Nullable String cursor) {}

  Mark mark() throws IOException {
    var file = folder.resolve(MARK);
    return Files.exists(file) ? PortReader.JSON.readValue(Files.readString(file), Mark.class) : new Mark(0, null);
  }

  void mark(Mark mark) throws IOException {
    var written = Files.writeString(folder.resolve(MARK + ".new"), PortReader.JSON.writeValueAsString(mark));
    Files.move(written, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whatever a later run than this has left behind goes. */
  void clear(int afterRun) throws IOException {
    Files.createDirectories(folder);
    for (var file : files()) {
      var name = file.getFileName().toString();
      if (name.endsWith(".ndjson") || name.endsWith(".parquet")
          && Integer.parseInt(name.substring("run-".length(), name.indexOf('-', "run-".length()))) > afterRun) {
        Files.delete(file);
      }
    }
  }

  private List<Path> files() {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the facts in this file of lines into Parquet, those of each day by themselves.
   *
   * @param today the day of what is part of the state
   */
  void write(DataProduct product, Path lines, int run, LocalDate today) throws SQLException, IOException {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var say = duck.createStatement()) {
      for (var fact : product.facts()) {
        var name = fact.type().substring(fact.type().indexOf('.') + 1);
        var into = folder.resolve(name);
        Files.createDirectories(into);
        say.execute(sql(Map.of("today", today, "lines", lines, "content", Columns.declared(fact), "fact", fact.type(),
            "folder", into, "files", "run-" + run + "-{i}")));
      }
    }
  }

  private static String sql(Map<String, Object> values) throws IOException {
    var sql = new ClassPathResource("mesh/parquet.sql").getContentAsString(StandardCharsets.UTF_8);
    for (var value : values.entrySet()) {
      sql = sql.replace("{" + value.getKey() + "}", Columns.text(value.getValue()));
    }
    return sql;
  }
}
