package shop.kontor.cart.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.cart.PiecesPutIn;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Carts;
import shop.kontor.cart.domain.Line;
import shop.kontor.cart.domain.Owner;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.ReleaseStock;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.CouponCode;

/** Filling a cart, and looking into it. */
@Service
public class Shopping {

  private final Carts carts;
  private final Shelf shelf;
  private final Promises promises;
  private final Bill bill;
  private final TransactionTemplate looking;
  private final TransactionTemplate keeping;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Shopping(Carts carts, Shelf shelf, Promises promises, Bill bill, PlatformTransactionManager transactions,
      ApplicationEventPublisher post, Clock clock) {
    this.carts = carts;
    this.shelf = shelf;
    this.promises = promises;
    this.bill = bill;
    this.looking = new TransactionTemplate(transactions);
    looking.setReadOnly(true);
    this.keeping = new TransactionTemplate(transactions);
    this.post = post;
    this.clock = clock;
  }

  static Owner owner(Caller caller) {
    return caller.customer().map(Owner::customer).orElseGet(() -> Owner.visitor(caller.visitor()));
  }

  /** @param apart {@code true} for the one beside that which she sees; {@code null} for that */
  static Owner owner(Caller caller, @Nullable Boolean apart) {
    return Boolean.TRUE.equals(apart) && caller.customer().isPresent()
        ? Owner.apart(caller.customerId(), caller.visitor()) : owner(caller);
  }

  /**
   * Puts pieces in, at the price of now or one that she was promised, whichever is lower.
   *
   * @param tokens of promises of its price, as she was shown them
   * @throws Refusal for a variant that is not for sale, for more pieces than a cart takes, and for a token that is no
   *     promise to her; one that is over does no harm, and the view says so
   */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView add(Caller caller, Sku sku, int quantity, List<String> tokens) {
    var shown = promises.read(caller, sku, tokens, clock.instant());
    var article = shelf.find(List.of(sku)).get(sku);
    if (article == null) {
      throw Refusal.notFound("cart.refused.unknown", sku);
    }
    if (!article.isForSale()) {
      throw Refusal.conflict("cart.refused.NOT_FOR_SALE", article.name());
    }
    var cart = carts.takeOpen(owner(caller)).orElseGet(() -> Cart.begin(owner(caller), clock.instant()));
    cart.add(sku, quantity, shown.promises(), clock.instant());
    shown.promises().stream().filter(promise -> promise.channel() != Channel.WEB).findFirst().ifPresent(promise ->
        post.publishEvent(new PiecesPutIn(cart.id(), caller.visitor(), caller.customer().orElse(null), sku, quantity,
            promise.channel(), promise.store(), clock.instant())));
    return keep(caller, cart).over(shown.over() ? sku : null);
  }

  /** @param quantity 0 takes the line away */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView set(Caller caller, Sku sku, int quantity) {
    var cart = carts.takeOpen(owner(caller))
        .filter(open -> open.lines().stream().anyMatch(line -> line.sku().equals(sku)))
        .orElseThrow(() -> Refusal.notFound("cart.refused.absent", sku));
    cart.set(sku, quantity, clock.instant());
    cart.letGoOfMoreThan(sku, quantity).forEach(hold -> post.publishEvent(new ReleaseStock(hold.reference())));
    return keep(caller, cart);
  }

  /** What she is shown is promised to her. That is written down only where it is news, which it seldom is. */
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView look(Caller caller) {
    var seen = looking.execute(_ -> carts.findOpen(owner(caller)).map(cart -> shown(caller, cart))
        .orElseGet(() -> bill.ofNothing(caller)));
    return seen.isPromised() ? seen.view()
        : keeping.execute(_ -> carts.takeOpen(owner(caller)).map(cart -> keep(caller, cart)).orElse(seen.view()));
  }

  /** Writes it down with all that is promised by showing it. Within a transaction. */
  CartView keep(Caller caller, Cart cart) {
    var shown = shown(caller, cart);
    cart.promised(shown.kept());
    cart.promisedTariffs(shown.tariff(), clock.instant());
    carts.save(cart);
    return shown.view();
  }

  private Bill.Shown shown(Caller caller, Cart cart) {
    return bill.of(caller, cart);
  }

  /**
   * From now on this coupon goes with the cart, instead of any other.
   *
   * @param code {@code null} for none
   */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView give(Caller caller, CouponCode code) {
    var cart = carts.takeOpen(owner(caller)).filter(open -> !open.lines().isEmpty())
        .orElseThrow(() -> Refusal.conflict("cart.refused.empty"));
    cart.give(code == null ? null : code.value(), clock.instant());
    return keep(caller, cart);
  }

  /** Pieces in the cart, for the badge. */
  @Transactional(readOnly = true)
  public int pieces(Caller caller) {
    return carts.findOpen(owner(caller)).map(Cart::lines).orElse(List.of()).stream()
        .mapToInt(Line::quantity).sum();
  }
}
