package shop.kontor.cart.application;

import java.time.Instant;
import java.util.List;
import shop.kontor.cart.CartChanged;
import shop.kontor.foundation.security.Caller;

/** How a cart that its owner would see is told to those who act for her. */
final class CartTold {

  private CartTold() {}

  /** @param cart its id; {@code null} where there is none */
  static CartChanged of(String request, String cart, int version, Caller caller, CartView view, Instant at) {
    return new CartChanged(request, cart, caller.visitor(), caller.customerId(), version,
        view.lines().stream().map(CartTold::line).toList(), view.before(),
        view.promotions().stream().map(part -> new CartChanged.Part(part.name(), part.amount())).toList(),
        view.freeDelivery(), view.coupon() == null ? null : view.coupon().code(),
        view.coupon() != null && view.coupon().counts(), view.total(), view.ready(), at,
        view.fee() == null ? null : view.fee().amount());
  }

  private static CartChanged.Line line(CartView.LineView line) {
    return new CartChanged.Line(line.sku(), line.product(), line.name(), line.note(), line.image(), line.quantity(),
        line.unitPrice(), line.total(), line.vat(), line.discount(), line.available(),
        line.why() == null ? List.of() : line.why().reasons(),
        line.problem() == null ? null : CartChanged.Problem.valueOf(line.problem().name()));
  }
}
