package shop.kontor.cart.application;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.cart.domain.Carts;
import shop.kontor.cart.domain.Hold;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Network;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.inventory.ReserveStock;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockReleased;

/**
 * Has pieces kept back for her while she makes up her mind, in the store where she stands. Inventory decides; what is
 * known of it here is what was asked for, and that it did not work or is over.
 */
@Service
public class Holding {

  /** Of one variant. */
  public static final int MOST_PIECES = 2;
  /** At a time. */
  public static final int MOST = 5;
  private static final String PREFIX = "hold.";

  private final Carts carts;
  private final Shopping shopping;
  private final Stores stores;
  private final ApplicationEventPublisher post;
  private final Clock clock;
  private final Duration time;
  private final Pace hers = new Pace(10, Duration.ofHours(1));
  private final Pace networks = new Pace(60, Duration.ofMinutes(15));

  Holding(Carts carts, Shopping shopping, Stores stores, ApplicationEventPublisher post, Clock clock,
      @Value("${kontor.cart.hold:1h}") Duration time) {
    this.carts = carts;
    this.shopping = shopping;
    this.stores = stores;
    this.post = post;
    this.clock = clock;
    this.time = time;
  }

  /** @throws Refusal for whoever asks for more, or more often, than anybody who is choosing would */
  public void mayAsk(Caller caller, String address) {
    if (!hers.may(caller.name()) || !networks.may(Network.of(address))) {
      throw Refusal.tooMany("cart.refused.hold.often");
    }
  }

  /**
   * Puts the pieces into her cart, too.
   *
   * @param tokens of promises of its price
   * @throws Refusal for more than is held for anybody, for a store that there is not, and for what is not for sale
   */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public Hold hold(Caller caller, Sku sku, LocationId store, int quantity, List<String> tokens) {
    if (quantity < 1 || quantity > MOST_PIECES) {
      throw Refusal.invalid("cart.refused.hold.pieces", MOST_PIECES);
    }
    if (!stores.has(store)) {
      throw Refusal.notFound("cart.refused.store", store);
    }
    var now = clock.instant();
    var before = carts.takeOpen(Shopping.owner(caller));
    var held = before.map(cart -> cart.holds(now)).orElse(List.of());
    int pieces = held.stream().filter(hold -> hold.sku().equals(sku)).mapToInt(Hold::quantity).sum() + quantity;
    if (pieces > MOST_PIECES) {
      throw Refusal.conflict("cart.refused.hold.pieces", MOST_PIECES);
    }
    if (held.size() >= MOST) {
      throw Refusal.conflict("cart.refused.hold.many", MOST);
    }
    int lying = before.map(cart -> cart.quantity(sku)).orElse(0);
    if (lying < pieces) {
      shopping.add(caller, sku, pieces - lying, tokens);
    }
    var cart = carts.takeOpen(Shopping.owner(caller)).orElseThrow();
    var hold = new Hold(PREFIX + cart.id() + "." + Ids.next(), sku, store, quantity, now.plus(time).truncatedTo(ChronoUnit.SECONDS));
    cart.hold(List.of(hold), now);
    carts.save(cart);
    post.publishEvent(new ReserveStock(hold.reference(), List.of(new ReserveStock.Line(sku, quantity)), store,
        hold.until(), cart.id()));
    return hold;
  }

  /** She no longer wants it kept back; it stays in her cart. Nothing happens if it is not hers, or not any more. */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public void letGo(Caller caller, String reference) {
    carts.takeOpen(Shopping.owner(caller)).filter(cart -> cart.letGo(reference)).ifPresent(cart -> {
      carts.save(cart);
      post.publishEvent(new ReleaseStock(reference));
    });
  }

  @ApplicationModuleListener(id = "cart.hold-refused")
  void on(StockRefused fact) {
    over(fact.reference());
  }

  @ApplicationModuleListener(id = "cart.hold-ended")
  void on(StockReleased fact) {
    over(fact.reference());
  }

  private void over(String reference) {
    int end = reference.lastIndexOf('.');
    if (reference.startsWith(PREFIX) && end > PREFIX.length()) {
      carts.findById(reference.substring(PREFIX.length(), end)).flatMap(known -> carts.takeOpen(known.owner()))
          .filter(cart -> cart.letGo(reference)).ifPresent(carts::save);
    }
  }
}
