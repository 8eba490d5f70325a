package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.foundation.carrier.Copies;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.quay.CrateLanded;
import shop.kontor.quay.LandCrate;

/** Two processes with a database each, and a real broker between them. */
@Tag("same-everywhere")
@DisplayName("The post between processes")
class BrokerTests {

  private static Broker broker;

  private final String topics = "t" + Ids.next();
  private final List<House> houses = new ArrayList<>();

  @BeforeAll
  static void open() {
    broker = Broker.shared();
  }

  @AfterEach
  void close() {
    houses.forEach(House::close);
  }

  private House house() {
    var house = House.of(TestHouse.class, "kontor.broker=" + broker.address(), "kontor.broker.topics=" + topics,
        "kontor.broker.partitions=3", "kontor.broker.claim=3s", "kontor.broker.patience=10s",
        "kontor.broker.properties.reconnect.backoff.max.ms=200");
    houses.add(house);
    return house;
  }

  /** Opens one with the quay and one with the depot, and waits until that was told that there are no crates yet. */
  private void meet(House quay, House depot) {
    quay.open("quay");
    depot.open("depot");
    await().untilAsserted(() -> assertThat(journalled(quay)).containsExactly("quay.retell"));
    quay.settle();
    await().until(() -> quay.jdbc().sql("SELECT COUNT(*) FROM post.retelling").query(Integer.class).single() == 0);
  }

  @Test
  void what_commits_is_heard_elsewhere_once_and_what_is_rolled_back_never() {
    var quay = house();
    var depot = house();
    meet(quay, depot);
    quay.inTransaction(() -> quay.quay().land("a", 1));
    assertThatThrownBy(() -> quay.inTransaction(() -> {
      quay.quay().land("b", 2);
      throw new IllegalStateException("no");
    })).hasMessage("no");
    quay.inTransaction(() -> quay.quay().land("c", 3));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).contains("a 1", "c 1"));
    assertThat(depot.depot().heard()).hasSize(2);
  }

  @Test
  void a_request_goes_to_its_room_and_the_fact_comes_back() {
    var quay = house();
    var depot = house();
    meet(quay, depot);
    depot.publish(new LandCrate("asked", 7));
    await().untilAsserted(() -> assertThat(depot.depot().state()).containsExactly("asked 7 1"));
    quay.settle();
    depot.settle();
    assertThat(journalled(depot)).as("nothing goes in circles")
        .containsExactly("quay.CrateLanded", "quay.LandCrate", "quay.retell");
    assertThat(journalled(quay)).containsExactly("quay.CrateLanded", "quay.LandCrate", "quay.retell");
  }

  @Test
  void what_tells_of_somebody_forgotten_is_read_at_the_broker_by_nobody_once_all_have_heard_it() {
    var quay = house();
    var depot = house();
    meet(quay, depot);
    var marker = "marker-" + Ids.next();
    quay.inTransaction(() -> quay.quay().land(marker, 1));
    depot.publish(new LandCrate(marker + "-asked", 2));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).contains(marker + " 1", marker + "-asked 1"));
    assertThat(Copies.at(broker, topics)).as("copies at the broker").anyMatch(copy -> copy.contains(marker));

    depot.close();
    quay.inTransaction(() -> quay.quay().land(marker, 3));
    quay.settle();
    quay.inTransaction(() -> quay.oblivion().letGo(List.of(marker)));
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Copies.at(broker, topics))
        .filteredOn(copy -> copy.contains(marker)).as("what the depot has yet to hear").hasSize(1));

    depot.open("depot");
    await().untilAsserted(() -> assertThat(depot.depot().heard()).contains(marker + " 2"));
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Copies.at(broker, topics))
        .noneMatch(copy -> copy.contains(marker)));
    quay.inTransaction(() -> quay.quay().land("another", 4));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).contains("another 1"));
  }

  private static List<String> journalled(House house) {
    return house.jdbc().sql("SELECT type FROM post.journal ORDER BY type").query(String.class).list();
  }

  @Test
  void order_is_kept_within_a_key() {
    var quay = house();
    var depot = house();
    meet(quay, depot);
    IntStream.range(0, 400).forEach(n -> quay.inTransaction(() -> quay.quay().land("crate" + n % 8, n)));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).hasSize(400));
    var versions = new HashMap<String, Integer>();
    for (var heard : depot.depot().heard()) {
      var words = heard.split(" ");
      assertThat(Integer.parseInt(words[1])).as(heard).isEqualTo(versions.merge(words[0], 1, Integer::sum));
    }
  }

  @Test
  @Tag("long")
  void what_is_sent_again_after_a_crash_is_known_again() {
    var quay = house();
    var depot = house();
    meet(quay, depot);
    IntStream.range(0, 50).forEach(n -> quay.inTransaction(() -> quay.quay().land("crate" + n % 5, n)));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).hasSize(50));
    quay.close();
    assertThat(cursor(quay.open("quay"))).isGreaterThanOrEqualTo(50);
    quay.close();

    quay.open("quay").jdbc().sql("SELECT 1").query().listOfRows();
    quay.post().stop();
    quay.jdbc().sql("UPDATE post.cursor SET position = 20 WHERE room = 'departures'").update();
    quay.close();
    quay.open("quay");
    quay.inTransaction(() -> quay.quay().land("last", 1));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).contains("last 1"));
    assertThat(depot.depot().heard()).as("30 came twice").hasSize(51);
  }

  private static long cursor(House house) {
    return house.jdbc().sql("SELECT position FROM post.cursor WHERE room = 'departures'").query(Long.class).single();
  }

  @Test
  void duplicates_on_the_way_have_no_effect_and_a_receiver_that_falls_goes_on_where_it_was() {
    var quay = house();
    var depot = house();
    meet(quay, depot);
    IntStream.range(0, 30).forEach(n -> quay.inTransaction(() -> quay.quay().land("crate" + n % 3, n)));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).hasSize(30));
    depot.close();
    sendEverythingAgain("quay.facts");
    quay.inTransaction(() -> quay.quay().land("last", 1));
    quay.settle();
    depot.open("depot");
    await().untilAsserted(() -> assertThat(depot.depot().heard()).contains("last 1"));
    assertThat(depot.depot().heard()).hasSize(31);
    assertThat(depot.depot().state()).isEqualTo(quay.quay().state());
  }

  @Test
  @Tag("long")
  void a_broker_that_is_away_for_some_time_loses_nothing_and_stops_nothing_else() {
    var quay = house();
    var depot = house();
    meet(quay, depot);
    quay.inTransaction(() -> quay.quay().land("before", 1));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).hasSize(1));
    broker.stop();
    IntStream.range(0, 20).forEach(n -> quay.publish(new LandCrate("crate" + n, n)));
    await().untilAsserted(() -> assertThat(quay.quay().state()).as("the room itself works on").hasSize(21));
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
      assertThat(quay.post().broker().orElseThrow().complaint()).isNotBlank();
      assertThat(quay.post().broker().orElseThrow().outstanding()).isEqualTo(20);
    });
    broker.start();
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(depot.depot().state()).isEqualTo(quay.quay().state()));
    assertThat(depot.depot().heard()).hasSize(21);
    await().untilAsserted(() -> assertThat(quay.post().broker().orElseThrow().complaint()).isNull());
    assertThat(quay.isOpen() && depot.isOpen()).isTrue();
  }

  @Test
  void what_nobody_can_read_is_parked_or_left_and_stops_nothing_else() {
    var depot = house().open("depot");
    var quay = house().open("quay");
    send("quay.facts", "bad", "{\"crate\":", headers("quay.CrateLanded", 1));
    send("quay.facts", "bad", "no headers", Map.of());
    send("quay.facts", "bad", "{}", headers("ordering.OrderPlaced", 2));
    quay.inTransaction(() -> quay.quay().land("bad", 1));
    quay.inTransaction(() -> quay.quay().land("good", 1));
    await().untilAsserted(() -> assertThat(depot.depot().heard()).contains("good 1"));
    assertThat(depot.post().failed()).singleElement().satisfies(failed -> {
      assertThat(failed.listener()).isEqualTo("depot.crate-landed");
      assertThat(failed.payload()).isEqualTo("{\"crate\":");
    });
    depot.jdbc().sql("UPDATE post.held SET attempts = 9, retry_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00Z'")
        .update();
    depot.post().replay("depot.crate-landed", -1);
    await().untilAsserted(() -> assertThat(depot.depot().heard()).as("not waited for any more").contains("bad 1"));
  }

  @Test
  void a_newer_producer_and_an_older_one_are_understood() {
    var depot = house().open("depot");
    send("quay.facts", "newer", """
        {"crate": "newer", "weight": 4, "mark": "X", "version": 1, "colour": {"name": "red"}, "seals": [1, 2]}
        """, headers("quay.CrateLanded", 1));
    send("quay.facts", "older", """
        {"crate": "older", "weight": 5, "version": 1}
        """, headers("quay.CrateLanded", 2));
    send("quay.facts", "newer", "{}", headers("quay.CrateSunk", 3));
    await().untilAsserted(() -> assertThat(depot.depot().state()).containsExactly("newer 4 1", "older 5 1"));
    assertThat(depot.post().failed()).isEmpty();
  }

  @Test
  @Tag("long")
  void a_room_that_another_database_holds_is_refused_and_its_own_may_always_come_back() {
    var quay = house().open("quay");
    assertThatThrownBy(() -> house().open("quay")).rootCause().isInstanceOf(NotOpened.class)
        .hasMessageContaining("The room quay is held by process " + ProcessHandle.current().pid());
    assertThatThrownBy(() -> house().open("depot", "quay")).rootCause().isInstanceOf(NotOpened.class);

    var twin = quay.sameDatabase();
    houses.add(twin);
    twin.open("quay");
    twin.close();
    quay.close();
    house().open("quay");
  }

  @Test
  @Tag("long")
  void a_house_whose_room_another_took_while_it_was_silent_closes() {
    // So short that the broker itself takes longer to answer
    var quay = house().with("kontor.broker.claim=1ms").open("quay");
    houses.add(quay);
    var stranger = UUID.randomUUID();
    await().pollInterval(Duration.ofMillis(20)).until(() -> {
      send("claims", "quay/" + stranger, "4711 on another machine", Map.of());
      return !quay.isOpen();
    });
  }

  @Test
  @Tag("long")
  void without_a_broker_a_house_opens_only_if_it_was_in_touch_with_it_before() {
    var house = House.of(TestHouse.class, "kontor.broker=127.0.0.1:1", "kontor.broker.topics=" + topics,
        "kontor.broker.patience=1s", "kontor.broker.claim=3s");
    houses.add(house);
    assertThatThrownBy(() -> house.open("quay")).rootCause().isInstanceOf(NotOpened.class)
        .hasMessageContaining("127.0.0.1:1 can't be reached");

    var known = house().open("quay");
    known.close();
    var later = known.with("kontor.broker=127.0.0.1:1", "kontor.broker.patience=1s");
    houses.add(later);
    later.open("quay");
    later.inTransaction(() -> later.quay().land("a", 1));
    assertThat(later.post().broker().orElseThrow().complaint()).isNotBlank();
  }

  @Test
  void a_new_room_elsewhere_is_told_what_holds_and_then_what_changes_with_no_gap() throws Exception {
    var quay = house().open("quay");
    quay.inTransaction(() -> IntStream.range(0, 1000).forEach(n -> quay.quay().land("crate" + n, n)));
    quay.settle();
    quay.jdbc().sql("DELETE FROM post.journal WHERE position < 1000").update();
    forgetEverything("quay.facts");

    var changes = Thread.ofPlatform().start(() -> IntStream.range(0, 600).forEach(n ->
        quay.inTransaction(() -> quay.quay().land("crate" + (n * 7) % 1100, -n))));
    var depot = house().open("depot");
    changes.join();
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(depot.depot().state()).isEqualTo(quay.quay().state()));
    assertThat(depot.depot().state()).hasSizeGreaterThan(1000);
  }

  @Test
  @Tag("long")
  void a_new_room_in_an_old_house_is_told_what_the_journal_has_let_go_of() {
    var house = house().open("quay");
    house.inTransaction(() -> IntStream.range(0, 500).forEach(n -> house.quay().land("crate" + n, n)));
    house.settle();
    house.jdbc().sql("DELETE FROM post.journal WHERE position < 500").update();
    house.close();
    house.open("quay", "depot");
    await().untilAsserted(() -> assertThat(house.depot().state()).isEqualTo(house.quay().state()));
  }

  @Test
  void a_fresh_house_asks_nobody_to_tell_again() {
    var house = house().open("quay", "depot");
    assertThat(house.jdbc().sql("SELECT COUNT(*) FROM post.journal").query(Integer.class).single()).isZero();
  }

  @Test
  @Tag("long")
  void what_a_room_had_not_heard_when_it_left_follows_it_and_what_it_told_before_it_came_home_is_heard() {
    var whole = house().open("quay", "depot");
    whole.publish(new LandCrate("first", 1));
    whole.settle();
    whole.post().stop();
    whole.publish(new LandCrate("unheard", 2));
    whole.close();

    var depot = whole.open("depot");
    var quay = house().open("quay");
    await().untilAsserted(() -> assertThat(quay.quay().state()).containsExactly("unheard 2 1"));
    await().untilAsserted(() -> assertThat(depot.depot().state()).containsExactly("first 1 1", "unheard 2 1"));

    depot.close();
    quay.inTransaction(() -> quay.quay().land("told while you were out", 3));
    quay.settle();
    quay.close();
    whole.open("quay", "depot");
    await().untilAsserted(() -> assertThat(whole.depot().state()).contains("told while you were out 3 1"));
    await().untilAsserted(() -> assertThat(whole.jdbc().sql("SELECT COUNT(*) FROM post.lane WHERE name = 'quay.facts'")
        .query(Integer.class).single()).isZero());
  }

  private Map<String, String> headers(String type, long position) {
    return Map.of("type", type, "origin", UUID.nameUUIDFromBytes(topics.getBytes(StandardCharsets.UTF_8)).toString(),
        "position", String.valueOf(position), "publishedAt", "2026-11-01T10:00:00Z");
  }

  private void send(String lane, String key, String payload, Map<String, String> headers) {
    var letter = new ProducerRecord<>(topics + "." + lane, 0, key, payload);
    headers.forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", broker.address()),
        new StringSerializer(), new StringSerializer())) {
      await().until(() -> producer.send(letter).get() != null);
    }
  }

  private void sendEverythingAgain(String lane) {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.address(), "auto.offset.reset", "earliest");
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var parts = IntStream.range(0, 3).mapToObj(part -> new TopicPartition(topics + "." + lane, part)).toList();
      consumer.assign(parts);
      var ends = consumer.endOffsets(parts);
      while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        consumer.poll(Duration.ofMillis(100)).forEach(letter -> producer.send(new ProducerRecord<>(letter.topic(),
            letter.partition(), letter.key(), letter.value(), letter.headers())));
      }
    }
  }

  /** As the broker does when messages are older than it keeps them. */
  private void forgetEverything(String lane) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
      var parts = new HashMap<TopicPartition, RecordsToDelete>();
      IntStream.range(0, 3).forEach(part -> parts.put(new TopicPartition(topics + "." + lane, part),
          RecordsToDelete.beforeOffset(-1)));
      admin.deleteRecords(parts).all().get();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({"shop.kontor.foundation.persistence", "shop.kontor.foundation.money",
      "shop.kontor.foundation.carrier"})
  @Import({PostConfiguration.class, CorrespondenceConfiguration.class, QuayAndDepot.class})
  static class TestHouse {

    @Bean
    @Primary
    Directions testDirections(@Value("${test.rooms}") String rooms) {
      return House.directions(rooms);
    }
  }
}
