package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.foundation.persistence.SoleTenant;
import shop.kontor.quay.LandCrate;

/** Several processes with one database. */
@Tag("postgresql")
@DisplayName("The post of several processes on one PostgreSQL database")
class NeighboursTests {

  private final String database = PostgresServer.newDatabase();
  private final List<House> houses = new ArrayList<>();

  @AfterEach
  void close() {
    houses.forEach(House::close);
  }

  private House open() {
    var house = House.sharing(database, TestHouse.class).open("quay", "depot");
    houses.add(house);
    return house;
  }

  @Test
  void each_message_is_heard_once_and_in_order_whoever_published_it() throws Exception {
    var all = List.of(open(), open(), open());
    await().until(() -> all.stream().filter(house -> house.isOn("depot")).count() == 1);
    try (var publishers = Executors.newFixedThreadPool(6)) {
      List<? extends Future<?>> done = IntStream.range(0, 6).mapToObj(number -> publishers.submit(() -> {
        for (int i = 0; i < 300; i++) {
          int weight = i;
          var house = all.get((number + i) % 3);
          if (i % 3 == 0) {
            house.publish(new LandCrate("asked" + number, weight));
          } else {
            house.inTransaction(() -> house.quay().land("crate" + number, weight));
          }
        }
      })).toList();
      for (var one : done) {
        one.get();
      }
    }
    all.forEach(House::settle);
    var heard = all.getFirst().depot().heard();
    assertThat(heard).doesNotHaveDuplicates().hasSize(6 * 300);
    var versions = new HashMap<String, Integer>();
    for (var one : heard) {
      var words = one.split(" ");
      assertThat(Integer.parseInt(words[1])).as(one).isEqualTo(versions.merge(words[0], 1, Integer::sum));
    }
    assertThat(all.getFirst().depot().state()).isEqualTo(all.getFirst().quay().state());
  }

  @Test
  void nobody_reads_past_a_position_whose_commit_takes_its_time_elsewhere() throws Exception {
    var slow = open();
    var quick = open();
    var taken = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var late = Thread.ofPlatform().start(() -> slow.inTransaction(() -> {
      slow.quay().land("late", 1);
      beforeCommit(() -> {
        taken.countDown();
        awaitQuietly(commit);
      });
    }));
    taken.await();
    quick.inTransaction(() -> quick.quay().land("early", 1));
    Thread.sleep(1500);
    assertThat(quick.depot().heard()).as("who comes later waits for who came first").isEmpty();
    commit.countDown();
    late.join();
    await().untilAsserted(() -> assertThat(quick.depot().heard()).containsExactly("late 1", "early 1"));
  }

  /** After everybody else, and after positions were taken. */
  private static void beforeCommit(Runnable work) {
    class Last implements TransactionSynchronization, Ordered {
      @Override
      public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
      }

      @Override
      public void beforeCommit(boolean readOnly) {
        work.run();
      }
    }

    TransactionSynchronizationManager.registerSynchronization(new Last());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_commits_here_is_heard_there_within_a_moment() {
    var one = open();
    var other = open();
    await().until(() -> one.isOn("depot") ^ other.isOn("depot"));
    var away = one.isOn("depot") ? other : one;
    var took = new ArrayList<Long>();
    for (int i = 0; i < 50; i++) {
      long began = System.nanoTime();
      int number = i;
      away.inTransaction(() -> away.quay().land("crate" + number, 1));
      while (away.jdbc().sql("SELECT COUNT(*) FROM depot.crate").query(Integer.class).single() <= number) {
        Thread.onSpinWait();
      }
      took.add((System.nanoTime() - began) / 1000);
    }
    took.sort(null);
    assertThat(took.get(25)).as("microseconds from a commit here to its effect there, half of the time")
        .isLessThan(200_000L);
  }

  @Test
  void duties_are_shared_out_and_taken_over_when_somebody_closes() {
    var first = open();
    await().until(() -> first.isOn("depot") && first.isOn("quay") && first.isOn("post"));
    var second = open();
    await().until(() -> duties(first) == 2 && duties(second) == 1);
    var third = open();
    await().until(() -> duties(first) == 1 && duties(second) == 1 && duties(third) == 1);
    first.close();
    await().until(() -> duties(second) + duties(third) == 3);
    second.inTransaction(() -> second.quay().land("a", 1));
    await().untilAsserted(() -> assertThat(third.depot().heard()).containsExactly("a 1"));
  }

  private static long duties(House house) {
    return List.of("depot", "quay", "post").stream().filter(house::isOn).count();
  }

  @Test
  void whoever_loses_its_line_goes_off_duty_and_nothing_is_heard_twice() throws Exception {
    var all = List.of(open(), open());
    await().until(() -> duties(all.getFirst()) + duties(all.getLast()) == 3);
    try (var cutter = Executors.newSingleThreadExecutor()) {
      var cutting = cutter.submit(() -> {
        for (int i = 0; i < 6; i++) {
          Thread.sleep(400);
          cutTheLines(all.getFirst());
        }
        return null;
      });
      for (int i = 0; !cutting.isDone() || i % 2 == 1; i++) {
        var house = all.get(i % 2);
        int weight = i;
        house.inTransaction(() -> house.quay().land("crate" + weight % 5, weight));
      }
      cutting.get();
    }
    await().until(() -> duties(all.getFirst()) + duties(all.getLast()) == 3);
    all.forEach(House::settle);
    assertThat(all.getFirst().depot().heard()).doesNotHaveDuplicates();
    assertThat(all.getFirst().depot().state()).isEqualTo(all.getFirst().quay().state());
  }

  /** Of everybody, as the server does when it is restarted. */
  private static void cutTheLines(House any) {
    any.jdbc().sql("""
        SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'kontor watch'
        """).query(Long.class).single();
  }

  @Test
  void a_commit_that_is_cut_off_keeps_nobody_waiting() {
    var one = open();
    assertThatThrownBy(() -> one.inTransaction(() -> {
      one.quay().land("cut off", 1);
      beforeCommit(() -> one.jdbc().sql("SELECT pg_terminate_backend(pg_backend_pid())").query().listOfRows());
    })).isNotNull();
    one.inTransaction(() -> one.quay().land("next", 1));
    await().untilAsserted(() -> assertThat(one.depot().heard()).containsExactly("next 1"));
  }

  @Test
  void positions_go_on_after_those_of_a_journal_that_one_process_counted() {
    var house = open();
    house.inTransaction(() -> house.quay().land("a", 1));
    house.settle();
    house.post().stop();
    house.jdbc().sql("UPDATE post.journal SET position = position + 5000").update();
    house.jdbc().sql("UPDATE post.cursor SET position = 5001").update();
    house.close();
    var later = open();
    later.inTransaction(() -> later.quay().land("b", 1));
    later.settle();
    assertThat(later.depot().heard()).containsExactly("a 1", "b 1");
    assertThat(later.jdbc().sql("SELECT MAX(position) FROM post.journal").query(Long.class).single())
        .isEqualTo(5002);
  }

  @Test
  void who_has_other_rooms_or_wants_the_books_to_itself_is_refused() {
    var house = open();
    try (var alone = new SoleTenant(new DriverManagerDataSource(database))) {
      assertThat(NotOpened.in(catchThrowable(alone::moveIn))).hasValueSatisfying(why ->
          assertThat(why).hasMessageContaining("Another process has the books"));
    }
    var other = House.sharing(database, TestHouse.class, "kontor.rooms=catalog",
        "kontor.broker=nowhere:1", "kontor.key=" + "00".repeat(32));
    houses.add(other);
    assertThat(NotOpened.in(catchThrowable(() -> other.open("quay")))).hasValueSatisfying(why ->
        assertThat(why).hasMessageContaining("with another kontor.rooms"));
    assertThat(house.isOpen()).isTrue();
  }

  @Test
  void nobody_opens_books_that_somebody_moves() {
    try (var moving = new SoleTenant(new DriverManagerDataSource(database))) {
      moving.moveIn();
      assertThat(NotOpened.in(catchThrowable(this::open))).hasValueSatisfying(why ->
          assertThat(why).hasMessageContaining("to itself"));
    }
    assertThat(open().isOpen()).isTrue();
  }

  @Test
  void two_who_open_for_the_first_time_at_once_both_do() throws Exception {
    try (var openers = Executors.newFixedThreadPool(3)) {
      var opening = IntStream.range(0, 3).mapToObj(_ -> House.sharing(database, TestHouse.class)).toList();
      houses.addAll(opening);
      for (var one : opening.stream().map(house -> openers.submit(() -> house.open("quay", "depot"))).toList()) {
        assertThat(one.get().isOpen()).isTrue();
      }
    }
    houses.getFirst().inTransaction(() -> houses.getFirst().quay().land("a", 1));
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
        assertThat(houses.getLast().depot().heard()).containsExactly("a 1"));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money",
      "shop.kontor.foundation.house"})
  @Import({PostConfiguration.class, QuayAndDepot.class})
  static class TestHouse {}
}
