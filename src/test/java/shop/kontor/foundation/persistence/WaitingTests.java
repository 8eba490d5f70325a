package shop.kontor.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.ids.Ids;

/** Two who want the same rows: whichever database it is, whoever loses is told so that trying again helps. */
class WaitingTests {

  private ConfigurableApplicationContext house;
  private TransactionTemplate transaction;
  private JdbcClient jdbc;

  @BeforeEach
  void open() {
    house = new SpringApplicationBuilder(TestHouse.class).web(WebApplicationType.NONE)
        .properties("spring.config.location=optional:classpath:/none/", "logging.level.root=warn",
            "logging.level.org.flywaydb=error",
            "spring.datasource.url=jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000").run();
    transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    jdbc = house.getBean(JdbcClient.class);
    jdbc.sql("CREATE TABLE post.shelf (id INTEGER PRIMARY KEY, pieces INTEGER NOT NULL)").update();
    jdbc.sql("INSERT INTO post.shelf VALUES (1, 0), (2, 0)").update();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void who_waits_too_long_for_a_row_may_try_again() {
    transaction.executeWithoutResult(_ -> {
      take(1);
      try (var others = Executors.newSingleThreadExecutor()) {
        assertThatThrownBy(() -> others.submit(() -> transaction.executeWithoutResult(_ -> {
          jdbc.sql(TestDatabase.isPostgres() ? "SET LOCAL lock_timeout = 200" : "SET LOCK_TIMEOUT 200").update();
          take(1);
        })).get()).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(ConcurrencyFailureException.class);
      }
    });
  }

  @Test
  void of_two_who_wait_for_each_other_one_goes_on_and_one_may_try_again() throws Exception {
    var both = new CountDownLatch(2);
    var failures = new ArrayList<Throwable>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var done = List.of(threads.submit(() -> takeBoth(1, 2, both)), threads.submit(() -> takeBoth(2, 1, both)));
      for (var one : done) {
        try {
          one.get();
        } catch (ExecutionException e) {
          failures.add(e.getCause());
        }
      }
    }
    assertThat(failures).singleElement().isInstanceOf(ConcurrencyFailureException.class);
  }

  @Test
  void what_is_there_twice_is_told_as_such_and_what_follows_is_a_transaction_of_its_own() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(_ ->
        jdbc.sql("INSERT INTO post.shelf VALUES (1, 0)").update())).isInstanceOf(DuplicateKeyException.class);
    assertThat(transaction.<Integer>execute(_ -> take(1))).isOne();
  }

  private int take(int shelf) {
    return jdbc.sql("UPDATE post.shelf SET pieces = pieces + 1 WHERE id = ?").param(shelf).update();
  }

  private void takeBoth(int one, int other, CountDownLatch both) {
    transaction.executeWithoutResult(_ -> {
      take(one);
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      take(other);
    });
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money"})
  static class TestHouse {}
}
