package shop.kontor.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import shop.kontor.journeys.Poll;
import shop.kontor.journeys.Visitor;

/**
 * Goods of which there are so many that they do not run out.
 *
 * @param before pieces to be had of each, before anybody bought one
 */
record Goods(Map<String, Integer> before) {

  private static final int PLENTY = 200_000;

  static Goods of(Visitor staff) {
    var skus = new ArrayList<String>();
    for (var item : staff.get("/search/api/products?stock=1").body().path("items")) {
      var product = staff.get("/catalog/api/products/" + item.path("id").asString()).body();
      var sheet = product.has("sheet") ? product.path("sheet") : product;
      var sku = sheet.path("variants").get(0).path("sku").asString();
      staff.put("/inventory/api/stock/" + sku + "/warehouse", "{\"onHand\": %d}".formatted(PLENTY));
      skus.add(sku);
    }
    var stock = Poll.until(Duration.ofSeconds(30), () -> count(staff, skus), counted -> counted.values().stream()
        .allMatch(pieces -> pieces >= PLENTY * 9 / 10));
    for (var sku : skus) {
      Poll.until(Duration.ofSeconds(30), () -> staff.add(sku, 1).status(), status -> status == 201);
    }
    return new Goods(stock);
  }

  private static Map<String, Integer> count(Visitor visitor, List<String> skus) {
    var stock = new TreeMap<String, Integer>();
    skus.forEach(sku -> stock.put(sku, visitor.available(sku)));
    return stock;
  }

  Map<String, Integer> now(Visitor visitor) {
    return count(visitor, List.copyOf(before.keySet()));
  }

  String any(Random random) {
    return List.copyOf(before.keySet()).get(random.nextInt(before.size()));
  }
}
