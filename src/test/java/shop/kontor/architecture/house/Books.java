package shop.kontor.architecture.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A room's migrations: which schemas and tables it makes, and every statement with its place. */
public final class Books {

  private static final Pattern SCHEMA =
      Pattern.compile("(?i)create\\s+schema\\s+(?:if\\s+not\\s+exists\\s+)?([\\w\"]+)");
  private static final Pattern CREATED =
      Pattern.compile("(?i)create\\s+(?:(?:cached|memory)\\s+)?(?:table|view|sequence)\\s+"
      + "(?:if\\s+not\\s+exists\\s+)?([\\w\"]+(?:\\.[\\w\"]+)?)");

  /** @param place file and line */
  public record Statement(String sql, String place) {}

  private final List<Statement> statements;

  private Books(List<Statement> statements) {
    this.statements = statements;
  }

  /** The migration lines that there are, by directory name. */
  public static Set<String> lines(House house) {
    var migrations = house.resources().resolve("db/migration");
    var lines = new TreeSet<String>();
    for (var file : House.files(migrations, ".sql")) {
      lines.add(migrations.relativize(file).getName(0).toString());
    }
    return lines;
  }

  public static Books of(House house, Room room) {
    var statements = new ArrayList<Statement>();
    lines(house).stream().filter(line -> line.equals(room.name()) || room.ground() && line.startsWith("__"))
        .flatMap(line -> House.files(house.resources().resolve("db/migration").resolve(line), ".sql").stream())
        .forEach(file -> split(house, file, statements));
    return new Books(statements);
  }

  private static void split(House house, Path file, List<Statement> statements) {
    try {
      var text = Files.readString(file).replaceAll("--[^\n]*", "");
      int line = 1;
      for (var sql : text.split(";(?=(?:[^']*'[^']*')*[^']*$)")) {
        int leading = sql.length() - sql.stripLeading().length();
        int at = line + (int) sql.substring(0, leading).chars().filter(c -> c == '\n').count();
        if (!sql.isBlank()) {
          statements.add(new Statement(sql.strip(), house.project().relativize(file) + ":" + at));
        }
        line += (int) sql.chars().filter(c -> c == '\n').count();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Statement> statements() {
    return statements;
  }

  /** The schemas that these migrations make. */
  public Set<String> schemas() {
    return names(SCHEMA);
  }

  /** The tables, views and sequences that these migrations make, as they name them. */
  public Set<String> tables() {
    return names(CREATED);
  }

  private Set<String> names(Pattern pattern) {
    var names = new LinkedHashSet<String>();
    statements.forEach(statement -> pattern.matcher(statement.sql()).results()
        .forEach(found -> names.add(Sql.plain(found.group(1)))));
    return names;
  }
}
