package shop.kontor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.intake.application.FeedDesk;
import shop.kontor.intake.application.Intake;
import shop.kontor.intake.domain.Choices;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.Tally;

/** The room alone: what it asks of the others is read from the journal. */
@ApplicationModuleTest
class IntakeRoomTests {

  @Autowired
  Intake intake;

  @Autowired
  FeedDesk desk;

  @Autowired
  JdbcClient jdbc;

  @TempDir
  Path folder;

  @BeforeEach
  void empty() {
    jdbc.sql("DELETE FROM intake.product").update();
    jdbc.sql("DELETE FROM intake.variant").update();
    jdbc.sql("DELETE FROM post.journal").update();
  }

  private Tally bringIn(Path file) {
    return intake.bringIn(file, folder.resolve("rejects.csv"), Choices.NONE, _ -> { }).tally();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Map<String, Long> asked() {
    var asked = new TreeMap<String, Long>();
    jdbc.sql("SELECT type, COUNT(*) FROM post.journal GROUP BY type").query(row -> {
      asked.put(row.getString(1), row.getLong(2));
    });
    return asked;
  }

  private Path demo() throws IOException {
    try (var furniture = new ClassPathResource("demo/furniture.json").getInputStream()) {
      return Files.write(folder.resolve("furniture.json"), furniture.readAllBytes());
    }
  }

  @Test
  void the_demo_shop_goes_in_whole() throws IOException {
    var tally = bringIn(demo());
    assertThat(tally.rejected()).isZero();
    assertThat(tally.added()).isGreaterThanOrEqualTo(60);
    assertThat(asked().get("catalog.ListProduct")).isEqualTo(tally.added());
    assertThat(asked().get("pricing.SetPrice")).isGreaterThanOrEqualTo(200);
    assertThat(asked().get("inventory.CountStock")).isEqualTo(asked().get("pricing.SetPrice") * 3);
  }

  @Test
  void the_same_file_twice_changes_nothing() throws IOException {
    var first = bringIn(demo());
    var asked = asked();
    var second = bringIn(demo());
    assertThat(second.unchanged()).isEqualTo(first.added());
    assertThat(second.added() + second.updated()).isZero();
    assertThat(asked()).isEqualTo(asked);
  }

  private static String lamp(String name, String price, int mitte, int hafen) {
    return """
        [{"sheet": {"id": "lamp", "name": {"en": "%s"}, "variants": [{"sku": "LAMP"}]},
          "prices": {"LAMP": "%s"}, "stock": {"LAMP": {"mitte": %d, "hafen": %d}}}]"""
        .formatted(name, price, mitte, hafen);
  }

  @Test
  void only_what_changed_is_asked_again() throws IOException {
    bringIn(file("a.json", lamp("Lamp", "EUR 10.00", 1, 2)));
    jdbc.sql("DELETE FROM post.journal").update();
    bringIn(file("b.json", lamp("Lamp", "EUR 11.00", 1, 2)));
    assertThat(asked()).isEqualTo(Map.of("pricing.SetPrice", 1L));
    bringIn(file("c.json", lamp("Lamp", "EUR 11.00", 1, 3)));
    assertThat(asked()).isEqualTo(Map.of("pricing.SetPrice", 1L, "inventory.CountStock", 1L));
    var renamed = bringIn(file("d.json", lamp("Light", "EUR 11.00", 1, 3)));
    assertThat(asked()).isEqualTo(Map.of("pricing.SetPrice", 1L, "inventory.CountStock", 1L, "catalog.ListProduct",
        1L));
    assertThat(renamed.updated()).isEqualTo(1);
  }

  @Test
  void a_sku_of_another_product_is_rejected_and_the_rest_goes_in() throws IOException {
    var tally = bringIn(file("a.json", """
        [{"sheet": {"id": "a", "name": {"en": "A"}, "variants": [{"sku": "X"}]}},
         {"sheet": {"id": "b", "name": {"en": "B"}, "variants": [{"sku": "X"}]}},
         {"sheet": {"id": "c", "name": {"en": "C"}, "variants": [{"sku": "Y"}]}},
         {"sheet": {"id": "d", "name": {"en": "D"}, "variants": []}},
         {"sheet": {"id": "e", "name": {"en": "E"}, "variants": [{"sku": "E", "weightKg": "heavy"}]}}]"""));
    assertThat(tally.added()).isEqualTo(2);
    assertThat(tally.rejected()).isEqualTo(3);
    assertThat(folder.resolve("rejects.csv")).content().contains("2,b,SKU X belongs to the product a already",
        "4,d,A product has 1 to 200 variants", "5,e,");
  }

  @Test
  void what_is_handed_in_at_the_desk_is_brought_in_in_the_background() {
    var feed = desk.handIn("../../lamp.json",
        new ByteArrayInputStream(lamp("Lamp", "EUR 10.00", 1, 2).getBytes(StandardCharsets.UTF_8)), Choices.NONE);
    assertThat(feed.name()).isEqualTo("lamp.json");
    await().atMost(Duration.ofSeconds(10)).until(() -> desk.feed(feed.getId()).orElseThrow().isOver());
    var ended = desk.feed(feed.getId()).orElseThrow();
    assertThat(ended.status()).isEqualTo(Feed.Status.DONE);
    assertThat(ended.tally().added()).isEqualTo(1);
    assertThat(asked()).containsKeys("catalog.ListProduct", "pricing.SetPrice", "inventory.CountStock");
  }

  @Test
  void a_file_that_is_nothing_known_is_refused_in_a_sentence() throws IOException {
    var feed = intake.bringIn(file("x.bin", "\u0000\u0001 what is this"), folder.resolve("r.csv"), Choices.NONE,
        _ -> { });
    assertThat(feed.status()).isEqualTo(Feed.Status.FAILED);
    assertThat(feed.sentence()).startsWith("x.bin is none of the kinds of file").contains("Kontor JSON");
  }
}
