package shop.kontor.cart.application;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Carts;
import shop.kontor.cart.domain.Owner;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.inventory.PassHolds;
import shop.kontor.ordering.OrderCancelled;

/** Carts that come back to their owners: from an order that fell through, and from before she signed in. */
@Component
class Returns {

  private final Carts carts;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Returns(Carts carts, ApplicationEventPublisher post, Clock clock) {
    this.carts = carts;
    this.post = post;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "cart.order-cancelled")
  void on(OrderCancelled cancelled) {
    if (cancelled.reason() == OrderCancelled.Reason.NOT_COLLECTED) {
      return; // she did not come for it: she no longer means to buy it
    }
    carts.findByOrder(cancelled.order()).filter(Cart::isCheckedOut).ifPresent(cart -> {
      if (cancelled.reason() == OrderCancelled.Reason.COUPON_REFUSED) {
        cart.takeCouponAway();
      }
      carts.takeOpen(cart.owner()).ifPresentOrElse(open -> merge(cart, open, Cart.Status.RETURNED), () -> {
        cart.reopen(clock.instant());
        carts.save(cart);
      });
    });
  }

  /** What she ordered as a guest is hers, too: if it falls through, it comes back to her. */
  @ApplicationModuleListener(id = "cart.customer-signed-in")
  void on(CustomerSignedIn signedIn) {
    var visitor = Owner.visitor(signedIn.visitor());
    var customer = Owner.customer(signedIn.customer().value());
    carts.findByOwnerAndStatus(visitor, Cart.Status.CHECKED_OUT).stream()
        .filter(cart -> !cart.isBegunAfter(signedIn.at())).forEach(cart -> {
          cart.belongTo(customer);
          carts.save(cart);
        });
    carts.takeOpen(visitor).filter(cart -> !cart.isBegunAfter(signedIn.at()))
        .ifPresent(guest -> carts.takeOpen(customer).ifPresentOrElse(
            open -> merge(guest, open, Cart.Status.MERGED), () -> {
              guest.belongTo(customer);
              carts.save(guest);
            }));
  }

  private void merge(Cart from, Cart into, Cart.Status because) {
    into.giveIfNone(from.coupon());
    into.promisedTariffs(from.tariffs(), clock.instant());
    var held = from.letGoOfAll();
    if (!held.isEmpty()) {
      into.hold(held, clock.instant());
      post.publishEvent(new PassHolds(from.id(), into.id()));
    }
    into.takeOver(from.handOver(because, clock.instant()), clock.instant());
    carts.save(from);
    carts.save(into);
  }
}
