package shop.kontor.cart.application;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Owner;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;

/** Whatever changes a cart, its owner's open screens hear of it: at the shelf, on the sofa, and while a till closes it. */
@Component
public class LiveCarts implements AfterSaveCallback<Cart> {

  private final ObjectProvider<LiveUpdates> live;

  LiveCarts(ObjectProvider<LiveUpdates> live) {
    this.live = live;
  }

  /** What her open screens watch. */
  public static String topic(Caller caller) {
    return topic(Shopping.owner(caller));
  }

  private static String topic(Owner owner) {
    return "cart/" + owner.value();
  }

  @Override
  public Cart onAfterSave(Cart cart) {
    live.ifAvailable(screens -> screens.changed(topic(cart.owner())));
    return cart;
  }
}
