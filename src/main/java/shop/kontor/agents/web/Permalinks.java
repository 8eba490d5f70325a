package shop.kontor.agents.web;

import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.Deal;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLink;

/** Where the buyer sees what her agent bought, who may have no account here. */
@Component
public class Permalinks {

  private final ShopAddress shop;
  private final Seals seals;

  Permalinks(ShopAddress shop, Seals seals) {
    this.shop = shop;
    this.seals = seals;
  }

  /** @param deal of which an order came */
  public String of(Deal deal) {
    return shop.of(OrderLink.to(new OrderId(deal.order()), seals).path());
  }
}
