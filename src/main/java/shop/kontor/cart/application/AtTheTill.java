package shop.kontor.cart.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Carts;
import shop.kontor.cart.domain.Line;
import shop.kontor.cart.domain.Owner;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.CouponCode;
import shop.kontor.pricing.PricePromise;

/**
 * Her cart where she pays: she shows a pass, which staff exchange for what lies in it and for what she was promised, or
 * tells them who she is. A pass is short-lived, for whoever takes a picture of it stands behind her.
 */
@Service
public class AtTheTill {

  private static final String PURPOSE = "cart at the till";
  private static final Duration VALID = Duration.ofMinutes(15);

  private final Carts carts;
  private final Customers customers;
  private final Seals seals;
  private final Clock clock;

  AtTheTill(Carts carts, Customers customers, Seals seals, Clock clock) {
    this.carts = carts;
    this.customers = customers;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * What staff are given.
   *
   * @param cart id of it; {@code null} where she has none
   * @param customer her id; {@code null} for a guest
   * @param group of customers to which she belongs; {@code null} for none
   * @param coupon fingerprint of the code that goes with it; {@code null} for none
   */
  public record Basket(@Nullable String cart, @Nullable String customer, @Nullable String group,
      @Nullable String coupon, List<Piece> lines) {}

  /** @param promises of its price, that she holds */
  public record Piece(Sku sku, int quantity, List<Held> promises) {}

  /**
   * A price that she was promised.
   *
   * @param list by whose price, as it is called; {@code null} for the variant's own
   * @param token by which any room knows it
   */
  public record Held(Money unitPrice, int fromQuantity, Channel channel, @Nullable LocationId store,
      @Nullable String list, Instant made, Instant until, String token) {}

  /** Hers for a quarter of an hour. */
  public String pass(Caller caller) {
    return seals.seal(PURPOSE, Shopping.owner(caller).value() + "\n" + clock.instant().plus(VALID).toEpochMilli());
  }

  /** @throws Refusal for what is no pass, and for one that is over */
  @Transactional(readOnly = true)
  public Basket basket(String pass) {
    var written = (pass == null ? Optional.<String>empty() : seals.open(PURPOSE, pass))
        .orElseThrow(() -> Refusal.unprocessable("cart.refused.pass")).split("\n");
    if (clock.millis() >= Long.parseLong(written[1])) {
      throw Refusal.unprocessable("cart.refused.pass.over");
    }
    return basket(new Owner(written[0]));
  }

  /** Hers whom staff know. */
  @Transactional(readOnly = true)
  public Basket basketOf(String customer) {
    return basket(Owner.customer(customer));
  }

  private Basket basket(Owner owner) {
    var open = carts.findOpen(owner);
    var customer = owner.customerId();
    return new Basket(open.map(Cart::id).orElse(null), customer.orElse(null), customers.find(customer).group(),
        open.map(Cart::coupon).map(code -> new CouponCode(code).fingerprint(seals)).orElse(null),
        open.map(Cart::lines).orElse(List.of()).stream().map(this::piece).toList());
  }

  private Piece piece(Line line) {
    var now = clock.instant();
    return new Piece(line.sku(), line.quantity(), line.promises().stream().filter(each -> !each.over(now))
        .map(this::held).toList());
  }

  private Held held(PricePromise promise) {
    return new Held(promise.unitPrice(), promise.fromQuantity(), promise.channel(), promise.store(), promise.list(),
        promise.made(), promise.until(), promise.token(seals));
  }
}
