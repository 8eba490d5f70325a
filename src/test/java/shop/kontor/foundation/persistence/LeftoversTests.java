package shop.kontor.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Tag("same-everywhere")
class LeftoversTests {

  private static final String SETTINGS = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

  @TempDir
  Path folder;
  private Path books;

  @BeforeEach
  void keep_books() {
    books = folder.resolve("books");
    try (var open = open()) {
      var jdbc = JdbcClient.create(open);
      jdbc.sql("CREATE TABLE stock (sku VARCHAR(80) PRIMARY KEY, pieces INTEGER)").update();
      jdbc.sql("CREATE INDEX by_pieces ON stock (pieces)").update();
      jdbc.sql("INSERT INTO stock VALUES ('SOFA', 3), ('LAMP', 5)").update();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSERT INTO stock VALUES ('RUG', 7)", "UPDATE stock SET pieces = 2 WHERE sku = 'SOFA'",
      "DELETE FROM stock WHERE sku = 'LAMP'"})
  void what_a_fallen_process_left_half_done_is_counted_and_taken_back(String change) throws Exception {
    FallenBooks.leave(books, change);
    assertThat(counted()).isPositive();
    try (var open = open()) {
      assertThat(Leftovers.takeBack(Leftovers.store(open.getConnection()))).isPositive();
      assertThat(JdbcClient.create(open).sql("SELECT sku FROM stock WHERE pieces > 0 ORDER BY sku").query(String.class)
          .list()).containsExactly("LAMP", "SOFA");
      assertThat(JdbcClient.create(open).sql("SELECT SUM(pieces) FROM stock").query(Integer.class).single())
          .isEqualTo(8);
    }
    assertThat(counted()).isZero();
  }

  @Test
  void books_that_were_closed_in_the_ordinary_way_have_none() throws Exception {
    assertThat(counted()).isZero();
  }

  private int counted() throws SQLException {
    try (var reading = DriverManager.getConnection(
        "jdbc:h2:file:" + books + SETTINGS + ";ACCESS_MODE_DATA=r", "sa", "")) {
      return Leftovers.count(reading);
    }
  }

  private SingleConnectionDataSource open() {
    return new SingleConnectionDataSource("jdbc:h2:file:" + books + SETTINGS, "sa", "", true);
  }
}
