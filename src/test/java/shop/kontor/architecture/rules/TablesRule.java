package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.kontor.architecture.house.Books;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Literals;
import shop.kontor.architecture.house.Literals.Literal;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.house.Sql;

/** Law 7: every SQL text in a room's code, and every {@code @Query}, touches the room's own schema and no other. */
class TablesRule extends Rule {

  TablesRule() {
    super("tables", "two rooms that share a table share everything: neither can change it, or leave, without the other",
        "name tables as <room>.<table>, those of your own room only; what you need of another room, hear its facts and"
            + " keep a replica in your own schema");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.all()) {
      var own = schemas(house, room);
      var foreign = house.all().stream().filter(other -> !other.equals(room))
          .flatMap(other -> Books.of(house, other).tables().stream()).filter(table -> table.contains("."))
          .collect(Collectors.toSet());
      for (var type : room.classes()) {
        Stream.concat(Literals.in(house, type).stream(), queries(type)).forEach(literal ->
            check(room, literal, own, foreign, inspection));
      }
    }
  }

  static Set<String> schemas(House house, Room room) {
    return room.ground() ? Books.of(house, room).schemas() : Set.of(room.name());
  }

  private static void check(Room room, Literal literal, Set<String> own, Set<String> foreign, Inspection inspection) {
    var text = literal.text();
    var sql = Sql.isStatement(text) || Sql.isFragment(text);
    if (sql) {
      inspection.guards();
      for (var table : Sql.tables(text)) {
        complaint(room, table, own).ifPresent(complaint -> inspection.finds(literal.place(), complaint + ": "
            + shortened(text)));
      }
    }
    for (var table : foreign) {
      if (text.length() > table.length() - 1
          && Pattern.compile("(?i)(?<![\\w./-])" + Pattern.quote(table) + "(?![\\w(-])")
          .matcher(text).find() && (sql || !text.strip().contains(" ") && text.strip().equalsIgnoreCase(table)
              || text.matches("(?is).*\\b(from|join|into|update|where|set)\\b.*"))) {
        inspection.finds(literal.place(), "room '" + room + "' names the table " + table + " of another room: "
            + shortened(text));
      }
    }
  }

  static java.util.Optional<String> complaint(Room room, String table, Set<String> own) {
    if (table.contains("\u0001") || table.isEmpty()) {
      return java.util.Optional.of("a table's name is put together at run time, so nobody can tell whose it is");
    }
    if (!table.contains(".")) {
      return java.util.Optional.of("the table '" + table + "' is named without its schema");
    }
    var schema = table.substring(0, table.lastIndexOf('.'));
    return own.contains(schema) ? java.util.Optional.empty()
        : java.util.Optional.of("room '" + room + "' touches " + table + ", outside its schema '"
            + String.join("', '", own) + "'");
  }

  static String shortened(String sql) {
    var line = sql.replace('\u0001', '?').replaceAll("\\s+", " ").strip();
    return line.length() > 120 ? line.substring(0, 117) + "..." : line;
  }

  /** Values of {@code @Query} and its like, on methods and inherited by none. */
  private static Stream<Literal> queries(JavaClass type) {
    return type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().getSimpleName().matches("Query|SqlQuery|NativeQuery"))
        .flatMap(TablesRule::texts)
        .map(text -> new Literal(text, method.getFullName() + " " + type.getSourceCodeLocation())));
  }

  private static Stream<String> texts(JavaAnnotation<?> annotation) {
    return annotation.getProperties().values().stream().filter(String.class::isInstance).map(String.class::cast);
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        sql("reads another room's table", "\"select pears from pear.pear_tree where name = ?\"",
            "room 'apple' touches pear.pear_tree"),
        sql("joins another room's table", "\"\"\"\nselect k.pears\n  from apple.pears_known k\n"
            + "  join pear.pear_tree t on t.name = k.tree\"\"\"", "touches pear.pear_tree"),
        sql("writes another room's table", "\"merge into pear.pear_tree key (name) values (?, ?)\"",
            "touches pear.pear_tree"),
        sql("names a table without its schema", "\"delete from pears_known\"",
        "'pears_known' is named without its schema"),
        sql("puts a table's name together", "\"select * from \" + where + \" where tree = ?\"",
            "put together at run time"),
        sql("hides another room's table in a piece", "\" LEFT JOIN pear.pear_tree t ON t.name = k.tree \"",
            "touches pear.pear_tree"),
        sql("hides it in a subquery", "\"update apple.pears_known set pears = (select pears from pear.pear_tree)\"",
            "touches pear.pear_tree"),
        sql("names another room's table by itself", "\"pear.pear_tree\"", "names the table pear.pear_tree"),
        Fixture.of("a @Query that joins another room's table").java("""
            package house.apple.domain;
            interface Known extends org.springframework.data.repository.Repository<String, String> {
              @org.springframework.data.jdbc.repository.query.Query(
                  "select k.pears from apple.pears_known k, pear.pear_tree t where t.name = k.tree")
              int pears();
            }
            """).shows("house.apple.domain.Known.pears()", "touches pear.pear_tree"));
  }

  private static Fixture sql(String name, String expression, String shown) {
    return Fixture.of("SQL that " + name).java("""
        package house.apple.application;
        class Books {
          String sql(String where) {
            return %s;
          }
        }
        """.formatted(expression)).shows("Books.java:4", shown);
  }
}
