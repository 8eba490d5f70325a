package shop.kontor.agents.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.agents.application.Tokens.Bearer;
import shop.kontor.agents.domain.Scope;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.ShopAddress;

/** What the tools of {@code agents/mcp-customer-tools.json} do, for agents whom a customer has let in. */
@Component
class CustomerTools {

  private static final Map<String, Scope> SCOPES = Map.of("list_my_orders", Scope.ORDERS, "get_my_order", Scope.ORDERS);

  private final CustomerOrders orders;
  private final ShopAddress shop;

  CustomerTools(CustomerOrders orders, ShopAddress shop) {
    this.orders = orders;
    this.shop = shop;
  }

  /** What she must have allowed; empty for a tool that is none of these. */
  Optional<Scope> scope(String tool) {
    return Optional.ofNullable(SCOPES.get(tool));
  }

  /** @throws Refusal for what does not fit, and for what is not hers */
  Object call(String tool, Arguments given, Bearer bearer) {
    return switch (tool) {
      case "list_my_orders" -> orders(given, bearer);
      default -> orders.find(bearer.customer(), given.needed("order"))
          .map(order -> ToldToHer.Order.of(order, given.language(), shop))
          .orElseThrow(() -> Refusal.notFound("agents.refused.order"));
    };
  }

  private ToldToHer.Orders orders(Arguments given, Bearer bearer) {
    int most = given.number("limit", 1, 20, 10);
    var found = orders.of(bearer.customer(), given.number("offset", 0, 10_000, 0), most + 1);
    return new ToldToHer.Orders(found.stream().limit(most).map(each -> ToldToHer.Order.of(each, given.language(), shop))
        .toList(), found.size() > most);
  }
}
