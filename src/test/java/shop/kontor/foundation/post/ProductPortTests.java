package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import shop.kontor.MovingClock;
import shop.kontor.foundation.post.ProductPort.Offered;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The port of a data product")
class ProductPortTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Offered CRATES = new Offered("quay.crates", Set.of("quay.CrateLanded"), true);
  private static final Offered LANDINGS = new Offered("quay.landings", Set.of("quay.CrateLanded"), false);

  private House house = House.of(PortHouse.class, "kontor.post.keep=7d").open("quay", "depot");

  @AfterEach
  void close() {
    house.close();
  }

  private ProductPort port() {
    return house.port();
  }

  private void land(String crate, int weight) {
    house.inTransaction(() -> house.quay().land(crate, weight));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void gives_a_state_and_then_each_change_once_whoever_falls_meanwhile(long seed) throws Exception {
    IntStream.range(0, 60).forEach(n -> land("c" + n, n));
    var reader = new Reader(new Random(seed));
    var writing = new AtomicBoolean(true);
    for (int round = 0; round < 3; round++) {
      var writers = IntStream.range(0, 3).mapToObj(n -> Thread.ofPlatform().start(() -> write(seed * 10 + n, writing)))
          .toList();
      for (int page = 0; page < 25 || reader.changes < 20 * (round + 1); page++) { // however fast they write
        reader.read();
      }
      writing.set(false);
      for (var writer : writers) {
        writer.join();
      }
      writing.set(true);
      house.settle();
      house.close(); // and the cursor outlives it
      house = house.sameDatabase().open("quay", "depot");
    }
    reader.readAll();
    assertThat(reader.state()).isEqualTo(house.quay().state());
    assertThat(reader.changes).isGreaterThan(50);
  }

  /** Until told to stop: crates old and new, some of them in one transaction, some of it taken back. */
  private void write(long seed, AtomicBoolean on) {
    var random = new Random(seed);
    for (int i = 0; i < 400 && on.get(); i++) {
      var first = "c" + random.nextInt(90);
      boolean fails = random.nextInt(5) == 0;
      try {
        house.inTransaction(() -> {
          house.quay().land(first, random.nextInt(1_000));
          if (fails) {
            throw new IllegalStateException("taken back");
          }
        });
      } catch (RuntimeException _) {
        // another wrote the same crate at that moment, or it was meant to fail
      }
    }
  }

  /** Keeps what it read and the cursor together, as a reader must; often dies after it has read, before it has kept. */
  private final class Reader {

    private final Random random;
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> known = new TreeMap<>();
    private String cursor;
    private int changes;

    private Reader(Random random) {
      this.random = random;
    }

    private boolean read() {
      var page = port().read(CRATES, cursor, 1 + random.nextInt(9));
      if (random.nextInt(4) == 0) {
        return true;
      }
      for (var item : page.items()) {
        var fact = JSON.readTree(item.payload());
        long version = fact.path("version").asLong();
        var before = versions.put(item.key(), version);
        if (page.state()) {
          assertThat(before).as("%s is in the state once", item.key()).isNull();
        } else {
          changes++;
          if (before != null) {
            assertThat(version).as("changes of %s come one by one", item.key()).isEqualTo(before + 1);
          }
        }
        known.put(item.key(), item.key() + " " + fact.path("weight").asInt() + " " + version);
      }
      cursor = page.next();
      return page.more();
    }

    private void readAll() {
      while (read()) {
        assertThat(versions.size()).isLessThan(1_000);
      }
    }

    private List<String> state() {
      return new ArrayList<>(known.values());
    }
  }

  @Test
  void leaves_out_of_the_state_what_the_changes_will_bring() {
    land("a", 1);
    land("b", 1);
    land("c", 1);
    house.settle();
    var first = port().read(CRATES, null, 1);
    land("b", 2);
    land("d", 1);
    house.settle();
    var second = port().read(CRATES, first.next(), 9);
    assertThat(first.items()).extracting(ProductPort.Item::key).containsExactly("a");
    assertThat(second.items()).extracting(ProductPort.Item::key).containsExactly("c");
    assertThat(second.more()).isTrue();
    var third = port().read(CRATES, second.next(), 9);
    assertThat(third.state()).isFalse();
    assertThat(third.items()).extracting(ProductPort.Item::key).containsExactly("b", "d");
    assertThat(third.items()).allSatisfy(item -> assertThat(item.at()).isNotNull());
    assertThat(third.more()).isFalse();
    assertThat(port().read(CRATES, third.next(), 9).items()).isEmpty();
  }

  @Test
  void refuses_a_cursor_older_than_what_the_journal_keeps() {
    land("a", 1);
    house.settle();
    var cursor = port().read(CRATES, null, 9).next();
    land("a", 2);
    house.settle();
    assertThat(port().read(CRATES, cursor, 9).items()).hasSize(1);
    house.clock().pass(Duration.ofDays(8));
    land("b", 1);
    house.settle();
    await().untilAsserted(() -> { // once this process is on duty
      house.post().purge();
      assertThatThrownBy(() -> port().read(CRATES, cursor, 9)).isInstanceOf(CursorRefused.class).hasMessage("PURGED");
    });
    assertThat(port().read(CRATES, null, 9).items()).as("begun anew").extracting(ProductPort.Item::key)
        .containsExactly("a", "b");
    assertThat(port().read(LANDINGS, null, 9).items()).as("what happened, as far as it is kept")
        .extracting(ProductPort.Item::key).containsExactly("b");
  }

  @Test
  void refuses_what_is_no_cursor_of_this_product() {
    land("a", 1);
    var anothers = port().read(LANDINGS, null, 9).next();
    for (var cursor : List.of("", "?", "bm9uZQ", anothers)) {
      assertThatThrownBy(() -> port().read(CRATES, cursor, 9)).as(cursor).isInstanceOf(CursorRefused.class)
          .hasMessage("UNREADABLE");
    }
    var ahead = PortCursor.changes("quay.crates", 1_000_000).toString();
    assertThatThrownBy(() -> port().read(CRATES, ahead, 9)).as("of books that were put back")
        .isInstanceOf(CursorRefused.class).hasMessage("AHEAD");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money"})
  @Import({PostConfiguration.class, QuayAndDepot.class})
  static class PortHouse {

    @Bean
    @Primary
    MovingClock movingClock() {
      return new MovingClock();
    }
  }
}
