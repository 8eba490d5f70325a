package shop.kontor.foundation.moving;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.relational.core.dialect.RenderContextFactory;
import org.springframework.data.relational.core.sql.BindMarker;
import org.springframework.data.relational.core.sql.Column;
import org.springframework.data.relational.core.sql.Expressions;
import org.springframework.data.relational.core.sql.Functions;
import org.springframework.data.relational.core.sql.SQL;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.data.relational.core.sql.StatementBuilder;
import org.springframework.data.relational.core.sql.render.SqlRenderer;

/**
 * Statements over tables whose names are known only when the books are open. All other SQL of the house is text, so
 * that everybody can read whose tables it touches; this is for the one who moves all of them alike.
 */
final class Statements {

  /** Names stand in quotation marks, which both databases understand. */
  private static final SqlRenderer SQL_OF =
      SqlRenderer.create(new RenderContextFactory(JdbcPostgresDialect.INSTANCE).createRenderContext());

  private Statements() {}

  static String select(Table table) {
    return SQL_OF.render(StatementBuilder.select(columns(table)).from(named(table)).build());
  }

  static String count(Table table) {
    return SQL_OF.render(StatementBuilder.select(Functions.count(Expressions.asterisk())).from(named(table)).build());
  }

  static String insert(Table table) {
    return SQL_OF.render(StatementBuilder.insert(named(table)).columns(columns(table))
        .values(Stream.generate(SQL::bindMarker).limit(table.columns().size()).toArray(BindMarker[]::new)).build());
  }

  static String deleteAll(Table table) {
    return SQL_OF.render(StatementBuilder.delete(named(table)).build());
  }

  private static List<Column> columns(Table table) {
    return table.columns().stream()
        .map(column -> Column.create(SqlIdentifier.quoted(column.name()), named(table))).toList();
  }

  private static org.springframework.data.relational.core.sql.Table named(Table table) {
    return org.springframework.data.relational.core.sql.Table.create(
        SqlIdentifier.from(SqlIdentifier.quoted(table.schema()), SqlIdentifier.quoted(table.name())));
  }
}
