package shop.kontor.agents.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.Deal;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLink;

/** Where the buyer goes on with what her agent began, and sees what it bought. She may have no account here. */
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
    return shop.of(path(deal));
  }

  /** The same within the shop. */
  String path(Deal deal) {
    return OrderLink.to(new OrderId(deal.order()), seals).path();
  }

  /** Where she goes on with a checkout that her agent began; {@code null} once there is nothing to go on with. */
  public @Nullable String continued(Deal deal) {
    return deal.state() == Deal.State.OPEN ? shop.of(ContinuePages.PATH + deal.id()) : null;
  }
}
