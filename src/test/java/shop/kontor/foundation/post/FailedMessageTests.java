package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.MovingClock;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.PostTests.Said;

@DisplayName("A message that can't be heard")
class FailedMessageTests {

  private ConfigurableApplicationContext house;
  private FlakyDatabase database;
  private MovingClock time;
  private PostOffice office;
  private Witness witness;

  @BeforeEach
  void open() {
    house = new SpringApplicationBuilder(PostTests.TestHouse.class, FlakyDatabase.class, Company.class)
        .web(WebApplicationType.NONE).properties("spring.config.location=optional:classpath:/none/",
            "spring.datasource.url=jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "logging.level.root=error", "logging.level.shop.kontor=off").run();
    database = house.getBean(FlakyDatabase.class);
    time = house.getBean(MovingClock.class);
    office = house.getBean(PostOffice.class);
    witness = (Witness) AopProxyUtils.getSingletonTarget(house.getBean(Witness.class));
  }

  @AfterEach
  void close() {
    database.calm();
    house.close();
  }

  @Test
  void because_its_commit_fails_is_parked_and_stops_nobody_else() {
    witness.doing = said -> {
      if (said.key().equals("doomed")) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            throw new IllegalStateException("no commit for " + said.key());
          }
        });
      }
    };
    publish(new Said("doomed", 1), new Said("good", 2));
    awaitParked(1);
    assertThat(office.failed()).singleElement().satisfies(failed -> {
      assertThat(failed.listener()).isEqualTo("foundation.witness");
      assertThat(failed.error()).contains("no commit for doomed");
    });
    assertThat(witness.heard).contains(new Said("good", 2));
    assertThat(ear().heard).as("the other listener of the room").contains(new Said("doomed", 1), new Said("good", 2));
  }

  @Test
  void because_of_an_error_that_no_database_can_write_is_parked_all_the_same() {
    witness.doing = said -> {
      throw new StackOverflowError("deep \0 down");
    };
    publish(new Said("doomed", 1));
    awaitParked(1);
    assertThat(office.failed().getFirst().error()).contains("deep").doesNotContain("\0");
  }

  @Test
  void while_the_database_is_away_waits_for_it() {
    database.refuse(thread -> thread.equals("post-foundation"));
    publish(new Said("a", 1));
    await().until(() -> database.refused() > 2);
    time.pass(Duration.ofHours(1));
    await().until(() -> database.refused() > 3);
    database.calm();
    settle();
    assertThat(witness.heard).containsExactly(new Said("a", 1));
    assertThat(office.failed()).isEmpty();
  }

  @Test
  void because_the_database_had_no_connection_for_it_is_never_parked() {
    var failures = new AtomicInteger();
    witness.doing = said -> {
      if (failures.incrementAndGet() < 20) {
        throw new DataAccessResourceFailureException("", new SQLTransientConnectionException("timed out"));
      }
    };
    publish(new Said("a", 1));
    await().until(() -> {
      time.pass(Duration.ofMinutes(1));
      return !witness.heard.isEmpty();
    });
    assertThat(office.failed()).isEmpty();
  }

  @Test
  void has_none_of_its_key_overtake_it() {
    ear().failing.put("bad", 3);
    publish(new Said("bad", 1));
    await().until(() -> ear().failing.get("bad") == 1);
    time.pass(Duration.ofSeconds(1));
    await().until(() -> ear().failing.get("bad") == 0);
    ear().failing.put("other", 2);
    publish(new Said("bad", 2), new Said("other", 4));
    await().until(() -> ear().failing.get("other") == 0);
    time.pass(Duration.ofMillis(200));
    publish(new Said("good", 3));
    await().until(() -> ear().heard.contains(new Said("good", 3)));
    time.pass(Duration.ofSeconds(5));
    settle();
    assertThat(ear().heard).containsSubsequence(new Said("good", 3), new Said("bad", 1), new Said("bad", 2));
  }

  @Test
  void and_that_a_person_has_replayed_behind_one_that_still_waits_keeps_its_place() {
    ear().failing.put("bad", Integer.MAX_VALUE);
    publish(new Said("bad", 1));
    awaitParked(1);
    var first = office.failed().getFirst();
    publish(new Said("bad", 2));
    awaitParked(2);
    office.replay(first.listener(), first.position());
    await().until(() -> office.failed().stream().anyMatch(message -> !message.parked() && message.attempts() == 1));
    ear().failing.remove("bad");
    office.replay(first.listener(), first.position() + 1);
    publish(new Said("good", 3));
    await().until(() -> ear().heard.contains(new Said("good", 3)));
    assertThat(ear().heard).containsExactly(new Said("good", 3));
    time.pass(Duration.ofMinutes(1));
    settle();
    assertThat(ear().heard).containsExactly(new Said("good", 3), new Said("bad", 1), new Said("bad", 2));
  }

  @Test
  void is_looked_at_again_if_a_person_asks_while_it_is_being_looked_at() {
    var held = new Held(JdbcClient.create(database.source()), "foundation");
    held.refresh();
    assertThat(held.isEmpty()).isTrue();
    database.onConnect(held::reconsider);
    held.refresh();
    database.calm();
    assertThat(held.isDue(time.instant())).as("asked after the question was put").isTrue();
    held.refresh();
    assertThat(held.isEmpty()).isTrue();
  }

  @Test
  void is_not_overlooked_by_whoever_waits_for_all_to_be_heard() {
    var held = new Held(JdbcClient.create(database.source()), "foundation");
    held.refresh();
    held.reconsider();
    var overlooked = new AtomicBoolean();
    database.onConnect(() -> overlooked.set(held.isEmpty()));
    held.refresh();
    assertThat(overlooked).isFalse();
  }

  private void publish(Said... messages) {
    new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ ->
        List.of(messages).forEach(house::publishEvent));
  }

  private void awaitParked(int count) {
    await().until(() -> {
      time.pass(Duration.ofMinutes(1));
      return office.failed().stream().filter(ParkedMessage::parked).count() == count;
    });
  }

  private void settle() {
    assertThat(office.settle(Duration.ofSeconds(20))).isTrue();
  }

  private PostTests.Ear ear() {
    return (PostTests.Ear) AopProxyUtils.getSingletonTarget(house.getBean(PostTests.Ear.class));
  }

  /** A second listener of the same room. */
  static class Witness {

    final List<Said> heard = new CopyOnWriteArrayList<>();
    volatile Consumer<Said> doing = _ -> { };

    @ApplicationModuleListener(id = "foundation.witness")
    void on(Said said) {
      doing.accept(said);
      heard.add(said);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Company {

    @Bean
    Witness witness() {
      return new Witness();
    }
  }
}
