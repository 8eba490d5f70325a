package shop.kontor.architecture.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The transaction watch")
class TransactionWatchTests {

  private final TransactionWatch watch =
      new TransactionWatch(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
      + ";DB_CLOSE_DELAY=-1"), Set.of("apple", "pear"), _ -> true);
  private final JdbcTemplate jdbc = new JdbcTemplate(watch);
  private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(watch));

  @BeforeEach
  void makeBooks() {
    for (var schema : Set.of("apple", "pear", "post")) {
      jdbc.execute("CREATE SCHEMA " + schema);
      jdbc.execute("CREATE TABLE " + schema + ".book (line VARCHAR(40))");
    }
  }

  @Test
  void refuses_a_transaction_that_writes_to_two_rooms() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
      jdbc.update("insert into apple.book values (?)", "one");
      jdbc.update("UPDATE pear.book SET line = 'two'");
    })).hasMessageContainingAll("apple and pear", "insert into apple.book", "UPDATE pear.book", "why:", "way out:");
    assertThat(jdbc.queryForObject("select count(*) from apple.book", Integer.class)).isZero();
  }

  @Test
  void refuses_to_write_outside_a_transaction() {
    assertThatThrownBy(() -> jdbc.update("insert into post.book values (?)", "one"))
        .hasMessageContainingAll("outside a transaction", "insert into post.book", "why:", "way out:");
    assertThat(jdbc.queryForObject("select count(*) from post.book", Integer.class)).isZero();
  }

  @Test
  void lets_rooms_write_one_after_the_other() {
    transaction.executeWithoutResult(_ -> jdbc.update("insert into apple.book values ('one')"));
    transaction.executeWithoutResult(_ -> jdbc.update("insert into \"PEAR\".\"BOOK\" values ('two')"));
    assertThat(watch.watched()).isEqualTo(2);
  }

  @Test
  void lets_a_room_write_beside_the_post() {
    transaction.executeWithoutResult(_ -> {
      jdbc.update("insert into apple.book values ('one')");
      jdbc.update("insert into post.book values ('two')");
    });
    assertThat(watch.watched()).isOne();
  }

  @Test
  void forgets_what_was_rolled_back() {
    transaction.executeWithoutResult(status -> {
      jdbc.update("insert into apple.book values ('one')");
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(_ -> jdbc.update("insert into pear.book values ('two')"));
    assertThat(watch.watched()).isOne();
  }

  @Test
  void stands_in_every_test_that_opens_a_database() {
    new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
        TransactionWatchConfiguration.class)).withPropertyValues("spring.datasource.url=jdbc:h2:mem:watched")
        .run(context -> assertThat(context.getBean(javax.sql.DataSource.class)).isInstanceOf(TransactionWatch.class));
  }

  @Test
  void knows_the_rooms_by_their_migrations() {
    assertThat(TransactionWatchConfiguration.rooms()).isNotEmpty().doesNotContain("foundation", "post");
  }
}
