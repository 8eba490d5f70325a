package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import shop.kontor.MovingClock;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.quay.CrateLanded;

@Tag("postgresql")
@DisplayName("A message that can't be heard, on a PostgreSQL database that processes share,")
class NeighboursFailingTests {

  private static final String ROOM = "foundation";
  private static final String LISTENER = "foundation.witness";
  /** Whoever writes into this table is cut off when he commits. */
  private static final List<String> TRAP = List.of("CREATE TABLE trap (bait INTEGER)", """
      CREATE FUNCTION snap() RETURNS TRIGGER LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$""", """
      CREATE CONSTRAINT TRIGGER snapping AFTER INSERT ON trap DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION snap()""");

  private final String database = PostgresServer.newDatabase();
  private final List<House> houses = new ArrayList<>();

  @BeforeEach
  void begin() {
    Witness.HEARD.clear();
    Witness.doing = (_, _) -> { };
  }

  @AfterEach
  void close() {
    houses.forEach(House::close);
  }

  private House open() {
    var house = House.sharing(database, TestHouse.class).open("quay", "depot");
    houses.add(house);
    return house;
  }

  /** Opens two. Returns the one that has nothing to do with the room that can't hear. */
  private House openTwo() {
    var one = open();
    var other = open();
    await().until(() -> one.isOn(ROOM) ^ other.isOn(ROOM));
    return one.isOn(ROOM) ? other : one;
  }

  private static void land(House house, String crate) {
    house.inTransaction(() -> house.quay().land(crate, 1));
  }

  private ParkedMessage awaitParked() {
    await().atMost(Duration.ofSeconds(20)).until(() -> {
      houses.forEach(house -> house.clock().pass(Duration.ofMinutes(1)));
      return houses.getFirst().post().failed().stream().anyMatch(ParkedMessage::parked);
    });
    return houses.getFirst().post().failed().getFirst();
  }

  @Test
  void is_seen_and_replayed_through_another_process_than_parked_it() {
    var away = openTwo();
    Witness.doing = (_, crate) -> {
      throw new IllegalStateException("too heavy: " + crate.crate());
    };
    land(away, "anvil");
    var parked = awaitParked();
    assertThat(away.isOn(ROOM)).as("another one heard it").isFalse();
    assertThat(away.post().failed()).containsExactly(parked);
    assertThat(parked.error()).contains("too heavy: anvil");
    Witness.doing = (_, _) -> { };
    assertThat(away.post().replay(LISTENER, parked.position())).isTrue();
    await().until(() -> !Witness.HEARD.isEmpty());
    houses.forEach(House::settle);
    assertThat(Witness.HEARD).containsExactly("anvil");
    assertThat(houses).allSatisfy(house -> assertThat(house.post().failed()).isEmpty());
    assertThat(away.post().replay(LISTENER, parked.position())).as("once more").isFalse();
  }

  @Test
  void is_dropped_through_another_process_than_parked_it() {
    var away = openTwo();
    Witness.doing = (_, _) -> {
      throw new IllegalStateException("too heavy");
    };
    land(away, "anvil");
    var parked = awaitParked();
    Witness.doing = (_, _) -> { };
    assertThat(away.post().drop(LISTENER, parked.position(), "staff")).isTrue();
    land(away, "feather");
    houses.forEach(House::settle);
    assertThat(Witness.HEARD).containsExactly("feather");
  }

  @Test
  void because_it_breaks_its_connection_each_time_is_parked_and_stops_nobody_else() {
    var house = open();
    Witness.doing = (jdbc, crate) -> {
      if (crate.crate().equals("anvil")) {
        cutOff(jdbc);
      }
    };
    land(house, "anvil");
    land(house, "feather");
    var parked = awaitParked();
    assertThat(parked.key()).isEqualTo("anvil");
    assertThat(parked.error()).contains("terminating connection");
    await().untilAsserted(() -> assertThat(Witness.HEARD).containsExactly("feather"));
    assertThat(house.depot().heard()).containsExactlyInAnyOrder("anvil 1", "feather 1");
  }

  @Test
  void because_its_commit_breaks_its_connection_each_time_is_parked_and_stops_nobody_else() {
    var house = open();
    for (var sql : TRAP) {
      house.inTransaction(() -> house.jdbc().sql(sql).update());
    }
    Witness.doing = (jdbc, crate) -> {
      if (crate.crate().equals("anvil")) {
        jdbc.sql("INSERT INTO trap VALUES (1)").update();
      }
    };
    land(house, "anvil");
    land(house, "feather");
    assertThat(awaitParked().key()).isEqualTo("anvil");
    await().untilAsserted(() -> assertThat(Witness.HEARD).contains("feather"));
    assertThat(house.depot().heard()).containsExactlyInAnyOrder("anvil 1", "feather 1");
  }

  @Test
  void because_its_connection_broke_a_few_times_is_heard_all_the_same() {
    var house = open();
    var times = new AtomicInteger();
    Witness.doing = (jdbc, _) -> {
      if (times.incrementAndGet() < 4) {
        cutOff(jdbc);
      }
    };
    land(house, "anvil");
    await().atMost(Duration.ofSeconds(20)).until(() -> {
      house.clock().pass(Duration.ofMinutes(1));
      return !Witness.HEARD.isEmpty();
    });
    house.settle();
    assertThat(Witness.HEARD).containsExactly("anvil");
    assertThat(house.post().failed()).isEmpty();
  }

  /** As a statement does that the server, or whoever stands before it, can't bear. */
  private static void cutOff(JdbcClient jdbc) {
    jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())").query().listOfRows();
  }

  static class Witness {

    static final List<String> HEARD = new CopyOnWriteArrayList<>();
    static volatile BiConsumer<JdbcClient, CrateLanded> doing;

    private final JdbcClient jdbc;

    Witness(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = LISTENER)
    void on(CrateLanded crate) {
      doing.accept(jdbc, crate);
      HEARD.add(crate.crate());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import({NeighboursTests.TestHouse.class, MovingClock.InTheHouse.class})
  static class TestHouse {

    @Bean
    Witness witness(JdbcClient jdbc) {
      return new Witness(jdbc);
    }
  }
}
