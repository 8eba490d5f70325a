package shop.kontor.ordering.web;

import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.QrCode;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.ordering.application.Collecting;
import shop.kontor.ordering.application.Places;
import shop.kontor.ordering.domain.Handover;
import shop.kontor.ordering.domain.Order;

/** Tells pages where an order is collected. */
@Component
class Collections {

  private final Collecting collecting;
  private final Places places;
  private final ShopAddress shop;

  Collections(Collecting collecting, Places places, ShopAddress shop) {
    this.collecting = collecting;
    this.places = places;
    this.shop = shop;
  }

  /** {@code null} for one that is delivered, or not known yet. */
  Collection of(Order order) {
    if (order == null || order.content().collectAt() == null) {
      return null;
    }
    var handover = collecting.of(order);
    return new Collection(places.find(order.content().collectAt()), handover.map(Handover::since).orElse(null),
        handover.map(Handover::until).orElse(null),
        order.isReady() ? QrCode.of(shop.of(CollectDesk.PATH + "?code=" + order.content().order())) : null);
  }
}
