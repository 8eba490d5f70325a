package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import shop.kontor.architecture.house.Books;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.house.Sql;

/** Law 7: a schema and a migration line of one's own; entities and foreign keys stay in it. */
class SchemasRule extends Rule {

  /** H2 2.4.240 ties it to the connection that made it, and pools let go of that: h2database issues 4291 and 4308. */
  private static final Pattern CHOICE = Pattern.compile("(?i)(?:constraint\\s+(\\w+)\\s+)?check\\s*"
      + "\\([^()]*(?:\\([^()]*\\)[^()]*)*(?:\\bin\\s*\\(|\\bor\\b)");
  private static final Pattern DROPPED = Pattern.compile("(?i)drop\\s+constraint\\s+(\\w+)");
  private static final Pattern SCHEMA = Pattern.compile("(?i)schema\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?([\\w\"]+)");

  SchemasRule() {
    super("schemas", "a room takes its schema and its migrations along when it leaves: what it made elsewhere, or what"
        + " others tied to it, would stay behind",
        "put migrations into db/migration/<room>, begin with CREATE SCHEMA IF NOT EXISTS <room>, name every table"
            + " <room>.<table>, and give each entity @Table(schema = \"<room>\", name = ...)");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var line : Books.lines(house)) {
      if (house.all().stream().noneMatch(room -> room.name().equals(line)) && !line.startsWith("__")) {
        inspection.finds("db/migration/" + line, "there are migrations of '" + line + "', which is no room");
      }
    }
    for (var room : house.all()) {
      var books = Books.of(house, room);
      var own = TablesRule.schemas(house, room);
      var dropped = books.statements().stream().flatMap(statement -> DROPPED.matcher(statement.sql()).results())
          .map(found -> found.group(1)).collect(Collectors.toSet());
      for (var statement : books.statements()) {
        inspection.guards();
        SCHEMA.matcher(statement.sql()).results().map(found -> found.group(1).replace("\"", "").toLowerCase())
            .filter(schema -> !own.contains(schema))
            .forEach(schema -> inspection.finds(statement.place(), "room '" + room + "' lays hands on schema '"
            + schema + "'"));
        CHOICE.matcher(statement.sql()).results().filter(check -> !dropped.contains(check.group(1)))
            .forEach(_ -> inspection.finds(statement.place(), "a check with a choice refuses every row, in H2, once the"
                + " connection that made it is gone; which values there are is a rule of the domain: "
                + TablesRule.shortened(statement.sql())));
        Sql.tables(statement.sql()).forEach(table -> TablesRule.complaint(room, table, own)
            .ifPresent(complaint -> inspection.finds(statement.place(), complaint + ": "
                + TablesRule.shortened(statement.sql()))));
      }
      entities(house, room, books, inspection);
    }
  }

  private static void entities(House house, Room room, Books books, Inspection inspection) {
    var kept = new TreeSet<JavaClass>(java.util.Comparator.comparing(JavaClass::getName));
    room.classes().stream().filter(type -> type.isAnnotatedWith(Table.class)
        || type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Id.class))).forEach(kept::add);
    room.classes().stream().filter(type -> type.isAssignableTo(Repository.class)).flatMap(type -> type.getInterfaces()
        .stream()).filter(com.tngtech.archunit.core.domain.JavaParameterizedType.class::isInstance)
        .map(type -> ((com.tngtech.archunit.core.domain.JavaParameterizedType) type).getActualTypeArguments().getFirst()
            .toErasure()).filter(type -> !type.getPackageName().startsWith("java.")).forEach(kept::add);
    room.classes().stream().flatMap(type -> type.getFields().stream())
        .filter(field -> field.isAnnotatedWith(MappedCollection.class))
        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
        .filter(type -> house.room(type).isPresent()).forEach(kept::add);
    for (var type : kept) {
      inspection.guards();
      var table = type.tryGetAnnotationOfType(Table.class);
      var schema = table.map(Table::schema).orElse("");
      var name = table.map(at -> at.name().isEmpty() ? at.value() : at.name()).orElse("");
      if (!TablesRule.schemas(house, room).contains(schema) || name.isEmpty()) {
        inspection.finds(type, "the entity is kept in '" + schema + "." + name
            + "', which is not in the schema of room '"
            + room + "'");
      } else if (!books.tables().contains(schema + "." + name.toLowerCase())) {
        inspection.finds(type, "no migration of room '" + room + "' makes the table " + schema + "." + name);
      }
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        migration("ties itself to another room",
        "CREATE TABLE apple.basket (tree VARCHAR(40) REFERENCES pear.pear_tree (name));",
            "touches pear.pear_tree"),
        migration("ties an old table to another room",
            "ALTER TABLE apple.pears_known ADD CONSTRAINT t FOREIGN KEY (tree) REFERENCES pear.pear_tree (name);",
            "touches pear.pear_tree"),
        migration("changes another room's table", "ALTER TABLE pear.pear_tree ADD COLUMN rotten INT;",
            "touches pear.pear_tree"),
        migration("fills from another room", "INSERT INTO apple.pears_known SELECT name, pears, 0 FROM pear.pear_tree;",
            "touches pear.pear_tree"),
        migration("makes a table without schema", "CREATE TABLE basket (id INT);",
        "'basket' is named without its schema"),
        migration("makes an index on a table without schema", "CREATE INDEX i ON pears_known (pears);",
            "'pears_known' is named without its schema"),
        migration("checks for a choice of values",
            "ALTER TABLE apple.pears_known ADD CONSTRAINT few CHECK (pears IN (1, 2));", "a check with a choice"),
        migration("checks for one condition or another",
            "ALTER TABLE apple.pears_known ADD CONSTRAINT few CHECK ((pears + 1) > 0 OR pears = 9);",
            "a check with a choice"),
        migration("makes a schema of another name", "CREATE SCHEMA IF NOT EXISTS fruit;",
        "lays hands on schema 'fruit'"),
        Fixture.of("migrations of no room").migration("plum/V1__plum.sql", "CREATE SCHEMA plum;")
            .shows("db/migration/plum", "is no room"),
        entity("another room's schema", "@Table(schema = \"pear\", name = \"pear_tree\")",
        "'pear.pear_tree', which is not in"),
        entity("no schema", "@Table(\"basket\")", "kept in '.basket'"),
        entity("no table", "", "kept in '.'"),
        entity("a table that nobody makes", "@Table(schema = \"apple\", name = \"basket\")",
            "no migration of room 'apple' makes the table apple.basket"));
  }

  private static Fixture migration(String name, String sql, String shown) {
    return Fixture.of("a migration that " + name).migration("apple/V2__more.sql", "-- more\n" + sql + "\n")
        .shows("src/main/resources/db/migration/apple/V2__more.sql:2", shown);
  }

  private static Fixture entity(String name, String table, String shown) {
    return Fixture.of("an entity kept in " + name).java("""
        package house.apple.domain;
        import org.springframework.data.annotation.Id;
        import org.springframework.data.relational.core.mapping.Table;
        %s
        record Basket(@Id String id) {}
        """.formatted(table)).shows("house.apple.domain.Basket (Basket.java", shown);
  }
}
