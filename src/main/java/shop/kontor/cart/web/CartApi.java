package shop.kontor.cart.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.cart.application.CartView;
import shop.kontor.cart.application.Checkout;
import shop.kontor.cart.application.Coupons;
import shop.kontor.cart.application.Shopping;
import shop.kontor.cart.domain.Line;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;

/** The caller's own cart. Open to everyone: a visitor is known by the cookie or token that her first call gives her. */
@RestController
@RequestMapping("/cart/api")
@PermitAll
class CartApi {

  private final Shopping shopping;
  private final Coupons coupons;
  private final Checkout checkout;

  CartApi(Shopping shopping, Coupons coupons, Checkout checkout) {
    this.shopping = shopping;
    this.coupons = coupons;
    this.checkout = checkout;
  }

  record Quantity(Integer quantity) {
    Quantity {
      if (quantity == null || quantity < 0 || quantity > Line.MOST) {
        throw Refusal.invalid("cart.refused.quantity", Line.MOST);
      }
    }
  }

  /** @param promises tokens by which she holds promises of its price; {@code null} for none */
  record NewLine(Sku sku, int quantity, List<String> promises) {
    NewLine {
      new Line(sku, quantity); // which says what is wrong with them
      promises = promises == null ? List.of() : promises.stream().filter(Objects::nonNull).toList();
    }
  }

  record Code(String code) {
  }

  /**
   * @param date and window are not needed for what is collected
   * @param agreed the total that the customer saw; if given, the order is refused at any other
   * @param collectAt the store where she collects it; {@code null} for delivery
   */
  record Submit(String email, PostalAddress address, LocalDate date, Window window, String paymentMethod,
      Money agreed, LocationId collectAt) {
  }

  record Accepted(String order) {
  }

  @GetMapping("/cart")
  CartView look(Caller caller) {
    return shopping.look(caller);
  }

  @PostMapping("/lines")
  @Idempotent
  @Operation(summary = "Put pieces into the cart", description = """
      With the tokens that came with the price, as promises, it costs no more than was promised then, until that is \
      over. A token that is no promise to the caller is refused; one that is over is not: the piece is in at what holds \
      now, and over names it.""")
  ResponseEntity<CartView> add(Caller caller, @RequestBody NewLine line) {
    return ResponseEntity.created(URI.create("/cart/api/cart"))
        .body(shopping.add(caller, line.sku(), line.quantity(), line.promises()));
  }

  @PutMapping("/lines/{sku}")
  CartView set(Caller caller, @PathVariable String sku, @RequestBody Quantity quantity) {
    return shopping.set(caller, new Sku(sku), quantity.quantity());
  }

  @DeleteMapping("/lines/{sku}")
  CartView remove(Caller caller, @PathVariable String sku) {
    return shopping.set(caller, new Sku(sku), 0);
  }

  @PutMapping("/coupon")
  @Operation(summary = "Give a coupon", description = """
      One goes with a cart; whether it makes it cheaper is told with the cart, for that may change with what is in it. \
      Codes that nobody gave out are refused, many of them with 429.""")
  CartView give(Caller caller, @RequestBody Code code, HttpServletRequest request) {
    return coupons.give(caller, code.code(), request.getRemoteAddr());
  }

  @DeleteMapping("/coupon")
  CartView takeAway(Caller caller) {
    return coupons.takeAway(caller);
  }

  /** Accepted, and on its way to ordering: look at {@code Location} for what becomes of it. */
  @PostMapping("/checkout")
  @Idempotent
  ResponseEntity<Accepted> checkOut(Caller caller, Locale locale, @RequestBody Submit submit) {
    if (submit.email() == null) {
      throw Refusal.invalid("cart.refused.email");
    }
    var order = checkout.place(caller, new Checkout.Wishes(submit.email(), locale.getLanguage(), submit.address(),
        submit.date(), submit.window(), submit.paymentMethod(), submit.agreed(), submit.collectAt()));
    return ResponseEntity.accepted().location(URI.create("/ordering/api/orders/" + order))
        .body(new Accepted(order.value()));
  }
}
