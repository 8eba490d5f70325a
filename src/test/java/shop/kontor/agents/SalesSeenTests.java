package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.OrderTold;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.ReturnRecorded;
import shop.kontor.ordering.SaleRecorded;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.JsonNode;

@DisplayName("An agent whom she lets see her orders")
class SalesSeenTests extends AgentDoors {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Money PRICE = Money.parse("EUR 49.00");
  private static final List<OrderLine> LAMPS = List.of(new OrderLine(new Sku("LAMP-1"), LocalText.of("Lamp", "램프"), 2, PRICE,
      new VatRate(new BigDecimal("19")), null, null));

  private String kim;
  private OrderId order;

  @BeforeEach
  void somebody_comes() {
    kim = Ids.next().toString();
    order = OrderId.next();
  }

  private JsonNode told(String customer, String tool, String arguments) {
    var token = letIn(customer(customer), client(), "ORDERS").path("access_token").asString();
    return read(call(token, tool, arguments)).at("/result/structuredContent");
  }

  private SaleRecorded sold(List<OrderLine> lines) {
    return new SaleRecorded(order, kim, new LocationId("store-mitte"), 2, PRICE.multipliedBy(2), NOON, lines);
  }

  @Test
  void sees_among_them_what_she_bought_over_the_counter() {
    telling.tell(new OrderPlaced(OrderId.next(), "v-" + kim, kim, LAMPS, PRICE.multipliedBy(2), NOON.minusSeconds(60), null,
        Channel.SHELF), sold(LAMPS));

    var orders = told(kim, "list_my_orders", "{\"language\": \"ko\"}").path("orders");

    assertThat(orders).as(orders.toString()).hasSize(2);
    var bought = orders.get(0);
    assertThat(bought.path("order").asString()).isEqualTo(order.value());
    assertThat(bought.path("channel").asString()).isEqualTo("till");
    assertThat(bought.path("status").asString()).isEqualTo("DELIVERED");
    assertThat(bought.path("store").asString()).isEqualTo("store-mitte");
    assertThat(bought.at("/total/amount").asString()).isEqualTo("98.00");
    assertThat(bought.at("/lines/0/name").asString()).isEqualTo("램프");
    assertThat(bought.at("/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(orders.get(1).path("channel").asString()).isEqualTo("shelf");
    assertThat(told(kim, "get_my_order", "{\"order\": \"" + order.value() + "\"}").path("channel").asString()).isEqualTo("till");
    assertThat(told(Ids.next().toString(), "list_my_orders", "{}").path("orders")).as("of anybody else").isEmpty();
  }

  @Test
  void sees_what_of_it_she_brought_back() {
    telling.tell(new ReturnRecorded(order, kim, "r1", 1, PRICE, NOON.plusSeconds(60),
        List.of(new RecordReturn.Piece(0, 1, PRICE))), sold(LAMPS));

    var back = told(kim, "get_my_order", "{\"order\": \"" + order.value() + "\", \"language\": \"ko\"}").at("/returns/0");

    assertThat(back.path("returned_at").asString()).isEqualTo("2026-11-20T12:01:00Z");
    assertThat(back.path("quantity").asInt()).isEqualTo(1);
    assertThat(back.at("/refund/amount").asString()).isEqualTo("49.00");
    assertThat(back.at("/lines/0/name").asString()).isEqualTo("램프");
    assertThat(back.at("/lines/0/quantity").asInt()).isEqualTo(1);
  }

  @Test
  void sees_that_something_came_back_where_nobody_told_what() {
    telling.tell(sold(LAMPS), new ReturnRecorded(order, kim, "r1", 1, PRICE, NOON.plusSeconds(60)));

    var back = told(kim, "list_my_orders", "{}").at("/orders/0/returns/0");

    assertThat(back.at("/refund/amount").asString()).isEqualTo("49.00");
    assertThat(back.has("lines")).isFalse();
  }

  @Test
  void sees_what_she_ordered_before_this_room_was_there() {
    telling.tell(new OrderTold(order, kim, OrderTold.Standing.COLLECTED, null, Channel.WEB, PRICE.multipliedBy(2), null,
        LAMPS, LocalDate.of(2026, 11, 21), Window.MORNING, new LocationId("store-mitte"), NOON, null, NOON.plusSeconds(90),
        List.of(new OrderTold.Return("r1", List.of(new RecordReturn.Piece(0, 2, PRICE)), NOON.plusSeconds(120)))));

    var known = told(kim, "list_my_orders", "{}").at("/orders/0");

    assertThat(known.path("order").asString()).isEqualTo(order.value());
    assertThat(known.path("status").asString()).isEqualTo("DELIVERED");
    assertThat(known.path("channel").asString()).isEqualTo("web");
    assertThat(known.path("date").asString()).isEqualTo("2026-11-21");
    assertThat(known.path("store").asString()).isEqualTo("store-mitte");
    assertThat(known.at("/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(known.at("/returns/0/lines/0/quantity").asInt()).isEqualTo(2);
  }

  @Test
  void sees_what_became_of_it_while_it_was_told_again() {
    telling.tell(new OrderPlaced(order, "v-" + kim, kim, LAMPS, PRICE.multipliedBy(2), NOON, null, Channel.WEB),
        new OrderCancelled(order, "v-" + kim, kim, OrderCancelled.Reason.OUT_OF_STOCK, NOON.plusSeconds(5)),
        new OrderTold(order, kim, OrderTold.Standing.PLACED, null, Channel.WEB, PRICE.multipliedBy(2), null, LAMPS, null,
            null, null, NOON, null, null, List.of()));

    var known = told(kim, "list_my_orders", "{}").at("/orders/0");

    assertThat(known.path("status").asString()).isEqualTo("CANCELLED");
    assertThat(known.path("reason").asString()).isEqualTo("OUT_OF_STOCK");
  }

  @Test
  void sees_a_sale_of_which_no_lines_were_told_by_its_total() {
    telling.tell(sold(null));

    var bought = told(kim, "list_my_orders", "{}").at("/orders/0");

    assertThat(bought.at("/total/amount").asString()).isEqualTo("98.00");
    assertThat(bought.path("lines").isArray()).isTrue();
    assertThat(bought.path("lines")).isEmpty();
  }
}
