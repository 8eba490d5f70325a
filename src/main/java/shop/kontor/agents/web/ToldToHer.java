package shop.kontor.agents.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.agents.web.Told.Amount;
import shop.kontor.foundation.web.ShopAddress;

/** What a customer's own tools answer, in the shape that {@code agents/mcp-customer-tools.json} describes. */
final class ToldToHer {

  private ToldToHer() {}

  record Line(String sku, String name, int quantity, @JsonProperty("unit_price") Amount price) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(String order, @JsonProperty("placed_at") String at, String status, String reason, Amount total,
      List<Line> lines, String date, String window, String store, String url) {

    static Order of(CustomerOrders.Order order, String language, ShopAddress shop) {
      return new Order(order.id(), order.at().toString(), order.status().name(), order.reason(), Amount.of(order.total()),
          order.lines().stream().map(line -> new Line(line.sku(), line.name().in(language), line.quantity(),
              Amount.of(line.price()))).toList(), order.date() == null ? null : order.date().toString(),
          order.window() == null ? null : order.window().name(), order.store(), shop.of("/ordering/orders/" + order.id()));
    }
  }

  record Orders(List<Order> orders, boolean more) {}
}
