package shop.kontor.architecture.rules;

import java.util.List;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;

/**
 * Law 7: SQL is text, so that it can be told whose tables it touches. What moves all books alike is the one exception,
 * and serves nobody.
 */
class BuildersRule extends Rule {

  private static final String MOVING = "moving";
  private static final List<String> BUILDERS = List.of("org.springframework.data.relational.core.sql.",
      "org.springframework.jdbc.core.simple.SimpleJdbcInsert", "org.springframework.jdbc.core.simple.SimpleJdbcCall",
      "org.springframework.jdbc.core.simple.AbstractJdbc", "org.springframework.jdbc.core.metadata.",
      "org.springframework.data.r2dbc.", "org.springframework.r2dbc.", "jakarta.persistence.", "org.hibernate.",
      "org.jooq.", "com.querydsl.");

  BuildersRule() {
    super("builders", "whoever has SQL built out of names can reach every room's tables, and no rule that reads SQL sees"
        + " it",
        "write the SQL as text, with your own tables as <room>.<table>, or leave it to a Spring Data repository; only"
            + " the foundation's 'moving', which moves all books and knows none, builds SQL");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.all()) {
      for (var type : room.classes()) {
        inspection.guards();
        boolean moving = moves(room, room.part(type));
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var target = dependency.getTargetClass().getBaseComponentType();
          if (!moving && BUILDERS.stream().anyMatch(target.getName()::startsWith)) {
            inspection.finds(dependency, "room '" + room + "' has SQL built by " + target.getName());
          }
          house.room(target).filter(owner -> !moving && moves(owner, owner.part(target))).ifPresent(_ ->
              inspection.finds(dependency, "room '" + room + "' gets at every table by " + target.getName()));
        }
      }
    }
  }

  private static boolean moves(Room room, String part) {
    return room.ground() && part.equals(MOVING);
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        Fixture.of("a room that inserts into a table by its name").java("""
            package house.apple.application;
            import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
            class Basket {
              Object into(javax.sql.DataSource books) {
                return new SimpleJdbcInsert(books).withSchemaName("pear").withTableName("pear_tree");
              }
            }
            """).shows("Basket.java:5", "room 'apple' has SQL built by", "SimpleJdbcInsert"),
        Fixture.of("a room that has a statement built").java("""
            package house.apple.domain;
            import org.springframework.data.relational.core.sql.*;
            class Basket {
              Object of(String tree) {
                var table = SQL.table(tree);
                return StatementBuilder.select(SQL.column("pears", table)).from(table).build();
              }
            }
            """).shows("Basket.java:6", "room 'apple' has SQL built by", "StatementBuilder"),
        Fixture.of("a room that uses jOOQ").java("package org.jooq.impl; public class DSL {}").java("""
            package house.apple.adapter;
            class Basket { Object sql() { return new org.jooq.impl.DSL(); } }
            """).shows("Basket.java:2", "room 'apple' has SQL built by org.jooq.impl.DSL"),
        ground("a ground that has statements built where it does not move books", "post").java("""
            package house.foundation.post;
            class Journal { org.springframework.data.relational.core.sql.Select all; }
            """).shows("house.foundation.post.Journal", "room 'foundation' has SQL built by"),
        ground("a room that has its books moved", MOVING).java("""
            package house.foundation.moving;
            public class Statements { public static String select(String table) { return table; } }
            """).java("""
            package house.apple.application;
            class Thief { String sql = house.foundation.moving.Statements.select("pear.pear_tree"); }
            """).shows("Thief.java:2", "room 'apple' gets at every table by house.foundation.moving.Statements"));
  }

  private static Fixture ground(String name, String part) {
    return Fixture.of(name).java("""
        /** The ground of the small house, with its %s. */
        @org.springframework.modulith.ApplicationModule
        package house.foundation;
        """.formatted(part));
  }
}
