package shop.kontor.cart.application;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.cart.CloseCart;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Carts;
import shop.kontor.inventory.PassHolds;

/** Closes carts that were paid where their owners stood. What was not paid they still mean to buy. */
@Component
class PaidElsewhere {

  private final Carts carts;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  PaidElsewhere(Carts carts, ApplicationEventPublisher post, Clock clock) {
    this.carts = carts;
    this.post = post;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "cart.close-cart")
  void on(CloseCart request) {
    carts.findById(request.cart()).flatMap(known -> carts.takeOpen(known.owner()))
        .filter(open -> open.id().equals(request.cart())).ifPresent(open -> close(open, request));
  }

  private void close(Cart cart, CloseCart request) {
    var now = clock.instant();
    var rest = cart.pay(request.lines().stream()
        .collect(Collectors.toMap(CloseCart.Line::sku, CloseCart.Line::quantity, Integer::sum)), now);
    var held = cart.letGoOfAll(); // of what was paid inventory knows that it is gone
    carts.save(cart);
    if (!rest.isEmpty()) {
      var next = Cart.begin(cart.owner(), now);
      next.takeOver(rest, now);
      next.promisedTariffs(cart.tariffs(), now);
      next.hold(held.stream().filter(hold -> rest.stream().anyMatch(line -> line.sku().equals(hold.sku()))).toList(), now);
      if (!held.isEmpty()) {
        post.publishEvent(new PassHolds(cart.id(), next.id()));
      }
      carts.save(next);
    }
  }
}
