package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.quay.LandCrate;

/** Two processes that share the quay's books on a PostgreSQL, and a depot elsewhere, behind a real broker. */
@Tag("postgresql")
@DisplayName("Several processes on one database, and a room elsewhere,")
class NeighboursByBrokerTests {

  private final String[] settings = {"kontor.broker=" + Broker.shared().address(),
      "kontor.broker.topics=n" + Ids.next(), "kontor.broker.claim=3s", "kontor.broker.patience=10s"};
  private final String database = PostgresServer.newDatabase();
  private final List<House> houses = new ArrayList<>();

  @AfterEach
  void close() {
    houses.forEach(House::close);
  }

  @Test
  void hear_of_each_other_once_whoever_of_them_spoke_and_when_one_leaves() {
    var depot = keep(House.of(BrokerTests.TestHouse.class, settings)).open("depot");
    var one = quay();
    tellStateBefore(one);
    var other = quay();
    land(one, other, 0, 200);
    IntStream.range(0, 20).forEach(i -> depot.publish(new LandCrate("asked" + i, i)));
    await().atMost(Duration.ofSeconds(60)).until(() -> depot.depot().heard().size() >= 220);

    (one.isOn("departures") ? one : other).close();
    var left = one.isOpen() ? one : other;
    land(left, left, 200, 300);
    depot.publish(new LandCrate("asked late", 1));
    await().atMost(Duration.ofSeconds(60)).until(() -> depot.depot().heard().size() >= 321);

    depot.settle();
    left.settle();
    assertThat(depot.depot().heard()).doesNotHaveDuplicates().hasSize(321);
    assertThat(depot.depot().state()).isEqualTo(left.quay().state());
  }

  /** The depot asks for it when it opens; if that arrived later, what is landed below would be told twice, rightly. */
  private static void tellStateBefore(House quay) {
    await().until(() -> quay.jdbc().sql("SELECT COUNT(*) FROM post.journal WHERE type = 'quay.retell'")
        .query(Integer.class).single() > 0);
    quay.settle();
    await().until(() -> quay.jdbc().sql("SELECT COUNT(*) FROM post.retelling").query(Integer.class).single() == 0);
  }

  private static void land(House one, House other, int from, int to) {
    for (int i = from; i < to; i++) {
      var house = i % 2 == 0 ? one : other;
      var crate = "crate" + i % 7;
      int weight = i;
      house.inTransaction(() -> house.quay().land(crate, weight));
    }
  }

  private House quay() {
    return keep(House.sharing(database, BrokerTests.TestHouse.class, settings)).open("quay");
  }

  private House keep(House house) {
    houses.add(house);
    return house;
  }
}
