package shop.kontor.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shop.kontor.journeys.CarvedHouse;
import shop.kontor.journeys.Poll;
import shop.kontor.journeys.ProviderBook;
import shop.kontor.journeys.Visitor;
import shop.kontor.journeys.Wing;
import tools.jackson.databind.JsonNode;

/**
 * What became of all orders, counted when the shop has come to rest: in the shop itself, and then in the books of those
 * who keep stock, vans and money.
 *
 * @param lost a line for each effect that is missing, or was not undone
 * @param duplicated a line for each that is there too often
 */
record Reckoning(int orders, int confirmed, List<String> lost, List<String> duplicated) {

  /** How an order that was confirmed goes on. */
  private static final Set<String> SOLD = Set.of("CONFIRMED", "PACKED", "SHIPPED", "DELIVERED", "COLLECTED");

  private static final Duration REST = Duration.ofMinutes(4);
  private static final Duration UNDOING = Duration.ofSeconds(10);
  private static final int LOOKS = 3;

  /**
   * Leaves the house closed.
   *
   * @param acknowledged orders that must exist
   * @param before orders that there were when the goods were counted
   * @param most orders there may be, with those of which nobody knows whether they were placed
   */
  static Reckoning of(CarvedHouse house, Goods goods, Set<String> acknowledged, Set<String> before, long most)
      throws Exception {
    var staff = house.shop().staff();
    var lost = new ArrayList<String>();
    var duplicated = new ArrayList<String>();
    var orders = settled(staff, acknowledged, lost);
    var ids = new HashSet<String>();
    orders.stream().map(Reckoning::id).filter(id -> !ids.add(id)).forEach(id -> duplicated.add("order " + id));
    if (ids.size() - before.size() > most) {
      duplicated.add("%d orders exist, of %d that may".formatted(ids.size() - before.size(), most));
    }
    compareStock(goods, staff, orders.stream().filter(order -> !before.contains(id(order))).toList(), lost, duplicated);

    var confirmed = new HashMap<String, String>();
    orders.stream().filter(Reckoning::isSold).filter(order -> !order.hasNonNull("bought")).forEach(order ->
        confirmed.put(id(order), order.path("total").path("currency").asString() + " "
            + order.path("total").path("amount").asString()));
    var delivered = orders.stream().filter(order -> confirmed.containsKey(id(order)) && !before.contains(id(order))
        && !order.hasNonNull("collection")).map(Reckoning::id).collect(Collectors.toSet());
    compareBooks(house, confirmed, delivered, lost, duplicated);
    return new Reckoning(orders.size() - before.size(), confirmed.size(), lost, duplicated);
  }

  private static List<JsonNode> settled(Visitor staff, Set<String> acknowledged, List<String> lost) {
    List<JsonNode> orders;
    try {
      orders = Poll.until(REST, () -> orders(staff), all -> all.stream().allMatch(Reckoning::isSettled)
          && ids(all).containsAll(acknowledged));
    } catch (AssertionError restless) {
      orders = orders(staff);
    }
    orders.stream().filter(order -> !isSettled(order)).forEach(order ->
        lost.add("order %s is still %s".formatted(id(order), status(order))));
    var there = ids(orders);
    acknowledged.stream().filter(id -> !there.contains(id)).forEach(id -> lost.add("order " + id));
    return orders;
  }

  private static void compareStock(Goods goods, Visitor staff, List<JsonNode> orders, List<String> lost,
      List<String> duplicated) {
    var sold = new HashMap<String, Integer>();
    orders.stream().filter(Reckoning::isSold).forEach(order -> order.path("lines")
        .forEach(line -> sold.merge(line.path("sku").asString(), line.path("quantity").asInt(), Integer::sum)));
    Map<String, Integer> now;
    try {
      now = Poll.until(Duration.ofSeconds(30), () -> goods.now(staff), stock -> stock.entrySet().stream().allMatch(
          left -> goods.before().get(left.getKey()) - left.getValue() == sold.getOrDefault(left.getKey(), 0)));
    } catch (AssertionError differs) {
      now = goods.now(staff);
    }
    now.forEach((sku, left) -> {
      int gone = goods.before().get(sku) - left - sold.getOrDefault(sku, 0);
      if (gone != 0) {
        (gone > 0 ? duplicated : lost).add("%d pieces of %s".formatted(Math.abs(gone), sku));
      }
    });
  }

  /**
   * A provider may approve late or twice: the shop is given time to undo that, after another fall if need be.
   *
   * @param confirmed what each of them cost
   * @param delivered those of them for which pieces are held and a delivery is booked: nobody handed them over yet
   */
  private static void compareBooks(CarvedHouse house, Map<String, String> confirmed, Set<String> delivered,
      List<String> lost, List<String> duplicated) throws Exception {
    for (int look = 1; ; look++) {
      Thread.sleep(UNDOING);
      house.wings().forEach(Wing::kill);
      var missing = new ArrayList<String>();
      var surplus = new ArrayList<String>();
      var inventory = new Books(house.wing("inventory")).held();
      var delivery = new Books(house.wing("delivery")).booked();
      var money = ProviderBook.charges(house.wing("payment").books());
      compare("pieces held", delivered, confirmed.keySet(), inventory, missing);
      compare("a delivery booked", delivered, confirmed.keySet(), delivery, missing);
      compare("a charge", confirmed.keySet(), confirmed.keySet(), money.keySet(), missing);
      money.forEach((order, charges) -> {
        if (charges.size() > 1) {
          surplus.add("order %s was charged %s".formatted(order, charges));
        } else if (confirmed.containsKey(order) && !charges.getFirst().equals(confirmed.get(order))) {
          missing.add("order %s was charged %s for %s".formatted(order, charges, confirmed.get(order)));
        }
      });
      house.wings().stream().filter(wing -> new Books(wing).unheard() > 0)
          .forEach(wing -> missing.add("messages that nobody could hear in " + wing.rooms()));
      if (missing.isEmpty() && surplus.isEmpty() || look == LOOKS) {
        lost.addAll(missing);
        duplicated.addAll(surplus);
        return;
      }
      house.open();
    }
  }

  private static void compare(String what, Set<String> must, Set<String> confirmed, Set<String> has,
      List<String> missing) {
    must.stream().filter(order -> !has.contains(order)).forEach(order ->
        missing.add("order %s is confirmed without %s".formatted(order, what)));
    has.stream().filter(order -> !confirmed.contains(order)).forEach(order ->
        missing.add("order %s is not confirmed and has %s: that was not undone".formatted(order, what)));
  }

  /** All there are, by what staff see. */
  static List<JsonNode> orders(Visitor staff) {
    var orders = new ArrayList<JsonNode>();
    String after = "";
    while (true) {
      var page = staff.get("/ordering/api/orders?scope=all&size=200" + after).body();
      page.path("orders").forEach(orders::add);
      if (!page.hasNonNull("next")) {
        return orders;
      }
      after = "&after=" + page.path("next").asString();
    }
  }

  static Set<String> ids(List<JsonNode> orders) {
    var ids = new HashSet<String>();
    orders.forEach(order -> ids.add(id(order)));
    return ids;
  }

  static boolean isSettled(JsonNode order) {
    return isSold(order) || status(order).equals("CANCELLED");
  }

  private static boolean isSold(JsonNode order) {
    return SOLD.contains(status(order));
  }

  private static String status(JsonNode order) {
    return order.path("status").asString();
  }

  private static String id(JsonNode order) {
    return order.path("id").asString();
  }
}
