package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.MovingClock;
import shop.kontor.foundation.ids.Ids;

/** What the rooms may rely on when they send each other messages. */
class PostTests {

  private final String database = "jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
  private ConfigurableApplicationContext house;

  @BeforeEach
  void open() {
    house = new SpringApplicationBuilder(TestHouse.class).web(WebApplicationType.NONE)
        .properties("spring.config.location=optional:classpath:/none/", "spring.datasource.url=" + database,
            "logging.level.root=warn").run();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_message_is_heard_once_after_its_transaction_has_committed() {
    inTransaction(() -> {
      publish(new Said("a", 1));
      assertThat(ear().heard).isEmpty();
    });
    settle();
    assertThat(ear().heard).containsExactly(new Said("a", 1));
  }

  @Test
  void what_is_rolled_back_is_never_heard() {
    assertThatThrownBy(() -> inTransaction(() -> {
      publish(new Said("a", 1));
      throw new IllegalStateException("no");
    })).hasMessage("no");
    inTransaction(() -> publish(new Said("a", 2)));
    settle();
    assertThat(ear().heard).containsExactly(new Said("a", 2));
  }

  @Test
  void a_message_outside_a_transaction_is_refused_with_a_reason() {
    assertThatThrownBy(() -> publish(new Said("a", 1))).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside a writing transaction").hasMessageContaining("Said");
  }

  @Test
  void a_message_that_is_too_large_is_refused_and_takes_its_transaction_along() {
    assertThatThrownBy(() -> inTransaction(() -> publish(new Lengthy("x".repeat(300_000)))))
        .hasMessageContaining("at most");
    settle();
    assertThat(office().failed()).isEmpty();
  }

  @Test
  void messages_published_by_many_at_once_are_each_heard_once_and_in_order_within_their_key() throws Exception {
    try (var publishers = Executors.newFixedThreadPool(8)) {
      List<? extends Future<?>> done = IntStream.range(0, 8).mapToObj(publisher -> publishers.submit(() -> {
        for (int i = 0; i < 400; i++) {
          int n = i;
          inTransaction(() -> publish(new Said("key" + publisher, n)));
        }
      })).toList();
      for (var future : done) {
        future.get();
      }
    }
    settle();
    Map<String, List<Integer>> byKey = ear().heard.stream()
        .collect(Collectors.groupingBy(Said::key, Collectors.mapping(Said::number, Collectors.toList())));
    assertThat(byKey).hasSize(8);
    byKey.values().forEach(numbers ->
        assertThat(numbers).containsExactlyElementsOf(IntStream.range(0, 400).boxed().toList()));
  }

  @Test
  void a_listener_that_fails_is_tried_again_and_what_has_the_same_key_waits_behind() {
    ear().failing.put("bad", 2);
    inTransaction(() -> {
      publish(new Said("bad", 1));
      publish(new Said("good", 2));
      publish(new Said("bad", 3));
    });
    await().untilAsserted(() -> assertThat(ear().heard).containsExactly(new Said("good", 2)));
    time().pass(Duration.ofSeconds(1));
    await().until(() -> ear().failing.get("bad") == 0);
    time().pass(Duration.ofSeconds(5));
    settle();
    assertThat(ear().heard).containsExactly(new Said("good", 2), new Said("bad", 1), new Said("bad", 3));
  }

  @Test
  void what_keeps_failing_is_parked_where_a_person_sees_it_and_can_replay_it() {
    ear().failing.put("bad", Integer.MAX_VALUE);
    inTransaction(() -> publish(new Said("bad", 1)));
    await().until(() -> {
      time().pass(Duration.ofMinutes(1));
      return office().failed().stream().anyMatch(ParkedMessage::parked);
    });
    var parked = office().failed().getFirst();
    assertThat(parked.listener()).isEqualTo("foundation.ear");
    assertThat(parked.error()).contains("can't hear bad");
    assertThat(parked.payload()).contains("\"number\":1");

    ear().failing.remove("bad");
    inTransaction(() -> publish(new Said("bad", 2)));
    settle();
    assertThat(ear().heard).as("a parked message is not waited for").containsExactly(new Said("bad", 2));

    assertThat(office().replay(parked.listener(), parked.position())).isTrue();
    settle();
    assertThat(ear().heard).containsExactly(new Said("bad", 2), new Said("bad", 1));
    assertThat(office().failed()).isEmpty();
  }

  @Test
  void what_was_not_heard_when_the_house_fell_is_heard_when_it_stands_again() {
    inTransaction(() -> publish(new Said("a", 1)));
    settle();
    office().stop();
    inTransaction(() -> publish(new Said("a", 2)));
    assertThat(ear().heard).containsExactly(new Said("a", 1));
    close();

    open();
    settle();
    assertThat(ear().heard).as("the first was heard before").containsExactly(new Said("a", 2));
  }

  @Test
  void an_effect_and_the_mark_that_it_took_place_are_one_transaction() {
    ear().failing.put("b", 1);
    inTransaction(() -> IntStream.range(0, 20).forEach(n -> publish(new Said(n == 10 ? "b" : "a", n))));
    time().pass(Duration.ofSeconds(1));
    await().until(() -> ear().failing.get("b") == 0);
    time().pass(Duration.ofSeconds(1));
    settle();
    assertThat(ear().written()).as("rolled back with the batch, then written once each").isEqualTo(20);
  }

  private void publish(Message message) {
    house.publishEvent(message);
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> work.run());
  }

  private void settle() {
    assertThat(office().settle(Duration.ofSeconds(20))).isTrue();
  }

  private PostOffice office() {
    return house.getBean(PostOffice.class);
  }

  private Ear ear() {
    return (Ear) AopProxyUtils.getSingletonTarget(house.getBean(Ear.class));
  }

  private MovingClock time() {
    return house.getBean(MovingClock.class);
  }

  record Said(String key, int number) implements Fact {}

  record Lengthy(String text) implements Fact {
    @Override
    public String key() {
      return "long";
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money"})
  @Import(PostConfiguration.class)
  static class TestHouse {

    @Bean
    Ear ear(JdbcClient jdbc) {
      return new Ear(jdbc);
    }

    @Bean
    @Primary
    MovingClock movingClock() {
      return new MovingClock();
    }
  }

  static class Ear {

    final List<Said> heard = new CopyOnWriteArrayList<>();
    final Map<String, Integer> failing = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Ear(JdbcClient jdbc) {
      this.jdbc = jdbc;
      jdbc.sql("CREATE TABLE IF NOT EXISTS post.heard (number INTEGER)").update();
    }

    @ApplicationModuleListener(id = "foundation.ear")
    void on(Said said) {
      jdbc.sql("INSERT INTO post.heard (number) VALUES (?)").param(said.number()).update();
      if (failing.getOrDefault(said.key(), 0) > 0) {
        if (failing.get(said.key()) != Integer.MAX_VALUE) {
          failing.merge(said.key(), -1, Integer::sum);
        }
        throw new IllegalStateException("can't hear " + said.key());
      }
      heard.add(said);
    }

    int written() {
      return jdbc.sql("SELECT COUNT(*) FROM post.heard").query(Integer.class).single();
    }
  }
}
