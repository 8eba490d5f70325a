package shop.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts, reservations and releases in any order, some of them twice: the books always balance. */
@ApplicationModuleTest
class StockUnderDisorderTests {

  private static final List<String> PLACES = List.of("warehouse", "store-mitte", "store-hafen");

  @Autowired
  private ApplicationEventPublisher post;
  @Autowired
  private PostOffice office;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void the_books_balance(long seed) {
    var random = new Random(seed);
    var skus = List.of(new Sku("A" + seed), new Sku("B" + seed), new Sku("C" + seed));
    var messages = new ArrayList<Message>();
    for (int i = 0; i < 60; i++) {
      messages.add(new CountStock(skus.get(random.nextInt(3)), new LocationId(PLACES.get(random.nextInt(3))),
          random.nextInt(30)));
    }
    for (int i = 0; i < 120; i++) {
      var reference = "r" + seed + "-" + i;
      var lines = new ArrayList<ReserveStock.Line>();
      for (int line = 0; line < 1 + random.nextInt(3); line++) {
        lines.add(new ReserveStock.Line(skus.get(random.nextInt(3)), random.nextInt(5)));
      }
      messages.add(new ReserveStock(reference, lines));
      if (random.nextBoolean()) {
        messages.add(new ReleaseStock(reference));
      }
    }
    for (int i = 0; i < 60; i++) {
      messages.add(messages.get(random.nextInt(messages.size())));
    }
    Collections.shuffle(messages, random);
    for (int from = 0; from < messages.size(); from += 40) {
      var some = messages.subList(from, Math.min(messages.size(), from + 40));
      transaction.executeWithoutResult(status -> some.forEach(post::publishEvent));
      settleAndBalance(seed, skus);
    }
    releaseAll(seed);
    settleAndBalance(seed, skus);
    assertThat(jdbc.sql("SELECT SUM(reserved) FROM inventory.stock WHERE sku LIKE ?").param("_" + seed)
        .query(Integer.class).single()).as("everything released is free again").isZero();
  }

  private void releaseAll(long seed) {
    transaction.executeWithoutResult(status -> {
      for (int i = 0; i < 120; i++) {
        post.publishEvent(new ReleaseStock("r" + seed + "-" + i));
      }
    });
  }

  private void settleAndBalance(long seed, List<Sku> skus) {
    assertThat(office.settle(Duration.ofSeconds(30))).isTrue();
    assertThat(office.failed()).isEmpty();
    var held = new HashMap<String, Integer>();
    jdbc.sql("SELECT outcome FROM inventory.reservation WHERE state = 'HELD' AND reference LIKE ?")
        .param("r" + seed + "-%").query(String.class).list().forEach(outcome -> {
          for (JsonNode pick : json.readTree(outcome).get("picks")) {
            held.merge(pick.get("sku").asString(), pick.get("quantity").asInt(), Integer::sum);
          }
        });
    for (var sku : skus) {
      jdbc.sql("SELECT on_hand, reserved, missing, places FROM inventory.stock WHERE sku = ?").param(sku.value())
          .query((row, n) -> {
            assertThat(row.getInt(2)).as("reserved of %s, seed %d", sku, seed)
                .isEqualTo(held.getOrDefault(sku.value(), 0));
            assertThat(row.getInt(1)).isNotNegative();
            assertThat(row.getInt(3)).isEqualTo(Math.max(0, row.getInt(2) - row.getInt(1)));
            int onHand = 0;
            int reserved = 0;
            for (JsonNode place : json.readTree(row.getString(4)).get("places")) {
              onHand += place.get("onHand").asInt();
              reserved += place.get("reserved").asInt();
              assertThat(place.get("reserved").asInt()).isNotNegative();
            }
            assertThat(onHand).isEqualTo(row.getInt(1));
            assertThat(reserved).isEqualTo(row.getInt(2));
            return sku;
          }).list();
    }
  }
}
