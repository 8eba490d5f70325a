package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.OrderPlaced;
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

  private final String kim = Ids.next().toString();
  private final OrderId order = OrderId.next();

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
  void sees_a_sale_of_which_no_lines_were_told_by_its_total() {
    telling.tell(sold(null));

    var bought = told(kim, "list_my_orders", "{}").at("/orders/0");

    assertThat(bought.at("/total/amount").asString()).isEqualTo("98.00");
    assertThat(bought.path("lines").isArray()).isTrue();
    assertThat(bought.path("lines")).isEmpty();
  }
}
