package shop.kontor.cart.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.ChangeCart;
import shop.kontor.cart.PiecesPutIn;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Carts;
import shop.kontor.cart.domain.Line;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.CouponCode;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Situation;

/** Puts into a cart and takes out of it for somebody, all or nothing: nothing is written before all of it fits. */
@Component
class Handing {

  private final Carts carts;
  private final Shelf shelf;
  private final Customers customers;
  private final Promises promises;
  private final Coupons coupons;
  private final Shopping shopping;
  private final Bill bill;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Handing(Carts carts, Shelf shelf, Customers customers, Promises promises, Coupons coupons, Shopping shopping,
      Bill bill, ApplicationEventPublisher post, Clock clock) {
    this.carts = carts;
    this.shelf = shelf;
    this.customers = customers;
    this.promises = promises;
    this.coupons = coupons;
    this.shopping = shopping;
    this.bill = bill;
    this.post = post;
    this.clock = clock;
  }

  /** @throws Refusal for what a customer would be refused, too */
  CartChanged hand(Caller caller, ChangeCart request) {
    var owner = Shopping.owner(caller, request.apart());
    var open = carts.takeOpen(owner);
    var cart = open.orElseGet(() -> Cart.begin(owner, clock.instant()));
    var besides = new ArrayList<Message>();
    if (request.only()) {
      var named = request.pieces().stream().map(ChangeCart.Piece::sku).collect(Collectors.toSet());
      cart.lines().stream().map(Line::sku).filter(sku -> !named.contains(sku))
          .forEach(sku -> set(cart, sku, 0, besides));
    }
    request.pieces().forEach(piece -> hand(caller, cart, piece, request.channel(), besides));
    if (request.coupon() != null) {
      give(caller, cart, request.coupon());
    }
    if (open.isEmpty() && cart.lines().isEmpty()) {
      return CartTold.of(request.request(), null, 0, caller, bill.ofNothing(caller).view(), clock.instant());
    }
    var view = shopping.keep(caller, cart);
    besides.forEach(post::publishEvent);
    int version = carts.findById(cart.id()).map(Cart::version).orElse(0);
    return CartTold.of(request.request(), cart.id(), version, caller, view, clock.instant());
  }

  private void hand(Caller caller, Cart cart, ChangeCart.Piece piece, Channel channel, List<Message> besides) {
    var sku = piece.sku();
    int lying = cart.quantity(sku);
    int more = piece.how() == ChangeCart.How.ADD ? piece.quantity() : piece.quantity() - lying;
    if (more < 0 || more == 0 && piece.how() == ChangeCart.How.SET) {
      set(cart, sku, piece.quantity(), besides);
      return;
    }
    var article = shelf.find(List.of(sku)).get(sku);
    if (article == null) {
      throw Refusal.notFound("cart.refused.unknown", sku);
    }
    if (!article.isForSale()) {
      throw Refusal.conflict("cart.refused.NOT_FOR_SALE", article.name());
    }
    cart.add(sku, more, promised(caller, article, lying + more, channel), clock.instant());
    if (channel != Channel.WEB) {
      besides.add(new PiecesPutIn(cart.id(), caller.visitor(), caller.customerId(), sku, more, channel, null,
          clock.instant()));
    }
  }

  /** On the web the cart promises by itself what it shows; elsewhere it may cost something else. */
  private List<PricePromise> promised(Caller caller, Article article, int quantity, Channel channel) {
    if (channel == Channel.WEB || quantity < 1 || quantity > Line.MOST) {
      return List.of();
    }
    var situation = new Situation(channel, null, customers.find(caller).group(), quantity, clock.instant());
    return promises.keep(new Line(article.sku(), quantity), article.offer().quote(situation, List.of()), situation,
        caller).promises();
  }

  private void set(Cart cart, Sku sku, int quantity, List<Message> besides) {
    if (quantity < 0) {
      throw Refusal.invalid("cart.refused.quantity", Line.MOST);
    }
    cart.set(sku, quantity, clock.instant());
    cart.letGoOfMoreThan(sku, quantity).forEach(hold -> besides.add(new ReleaseStock(hold.reference())));
  }

  private void give(Caller caller, Cart cart, String written) {
    if (!written.isBlank() && cart.lines().isEmpty()) {
      throw Refusal.conflict("cart.refused.empty");
    }
    var code = written.isBlank() ? null : new CouponCode(written);
    if (code != null) {
      coupons.check(code, caller);
    }
    cart.give(code == null ? null : code.value(), clock.instant());
  }
}
