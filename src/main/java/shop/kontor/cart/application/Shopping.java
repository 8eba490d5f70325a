package shop.kontor.cart.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.cart.application.CartView.LineView;
import shop.kontor.cart.application.CartView.Problem;
import shop.kontor.cart.application.CartView.VatView;
import shop.kontor.cart.application.CartView.Why;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Carts;
import shop.kontor.cart.domain.Line;
import shop.kontor.cart.domain.Owner;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.money.Vat;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;

/** Filling a cart, and looking into it. */
@Service
public class Shopping {

  private final Carts carts;
  private final Shelf shelf;
  private final Situations situations;
  private final Clock clock;

  Shopping(Carts carts, Shelf shelf, Situations situations, Clock clock) {
    this.carts = carts;
    this.shelf = shelf;
    this.situations = situations;
    this.clock = clock;
  }

  static Owner owner(Caller caller) {
    return caller.customer().map(Owner::customer).orElseGet(() -> Owner.visitor(caller.visitor()));
  }

  /** @throws Refusal for a variant that is not for sale, and for more pieces than a cart takes */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView add(Caller caller, Sku sku, int quantity) {
    var article = shelf.find(List.of(sku)).get(sku);
    if (article == null) {
      throw Refusal.notFound("cart.refused.unknown", sku);
    }
    if (!article.isForSale()) {
      throw Refusal.conflict("cart.refused.NOT_FOR_SALE", article.name());
    }
    var cart = carts.takeOpen(owner(caller)).orElseGet(() -> Cart.begin(owner(caller), clock.instant()));
    cart.add(sku, quantity, clock.instant());
    carts.save(cart);
    return view(caller, cart.lines());
  }

  /** @param quantity 0 takes the line away */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView set(Caller caller, Sku sku, int quantity) {
    var cart = carts.takeOpen(owner(caller))
        .filter(open -> open.lines().stream().anyMatch(line -> line.sku().equals(sku)))
        .orElseThrow(() -> Refusal.notFound("cart.refused.absent", sku));
    cart.set(sku, quantity, clock.instant());
    carts.save(cart);
    return view(caller, cart.lines());
  }

  @Transactional(readOnly = true)
  public CartView look(Caller caller) {
    return view(caller, carts.findOpen(owner(caller)).map(Cart::lines).orElse(List.of()));
  }

  /** Pieces in the cart, for the badge. */
  @Transactional(readOnly = true)
  public int pieces(Caller caller) {
    return carts.findOpen(owner(caller)).map(Cart::lines).orElse(List.of()).stream()
        .mapToInt(Line::quantity).sum();
  }

  /** Each line at what it costs this caller now. */
  CartView view(Caller caller, List<Line> lines) {
    var situation = situations.of(caller);
    var known = shelf.find(lines.stream().map(Line::sku).toList());
    var views = new ArrayList<LineView>();
    for (var line : lines) {
      views.add(view(line, known.get(line.sku()), situation.of(line.quantity())));
    }
    var total = views.stream().map(LineView::total).filter(money -> money != null).reduce(Money::plus).orElse(null);
    boolean ready = !views.isEmpty() && views.stream().allMatch(view -> view.problem() == null);
    return new CartView(List.copyOf(views), lines.stream().mapToInt(Line::quantity).sum(), total, vat(views), ready);
  }

  private static LineView view(Line line, Article article, Situation situation) {
    if (article == null || !article.isForSale()) {
      return new LineView(line.sku(), article == null ? null : article.product(),
          article == null ? LocalText.of(line.sku().value()) : article.name(),
          article == null ? null : article.note(), article == null ? null : article.image(), line.quantity(), null,
          null, null, 0, null, Problem.NOT_FOR_SALE);
    }
    var problem = article.available() <= 0 ? Problem.SOLD_OUT
        : article.available() < line.quantity() ? Problem.TOO_MANY : null;
    var quote = article.offer().quote(situation);
    return new LineView(line.sku(), article.product(), article.name(), article.note(), article.image(),
        line.quantity(), quote.unitPrice(), quote.unitPrice().multipliedBy(line.quantity()), article.offer().vat(),
        Math.max(0, article.available()), why(article.offer(), quote), problem);
  }

  private static Why why(Offered offer, Quote quote) {
    var before = offer.before(quote.unitPrice());
    var terms = quote.terms();
    return terms == null && before == null ? null
        : new Why(offer.price(), terms == null ? null : terms.name(), terms == null ? 1 : terms.fromQuantity(), before);
  }

  private static List<VatView> vat(List<LineView> lines) {
    Map<BigDecimal, VatView> byRate = new TreeMap<>();
    for (var line : lines) {
      if (line.total() != null) {
        var rate = line.vat().percent();
        byRate.merge(rate, new VatView(line.vat(), line.total(), Vat.within(line.total(), rate)),
            (a, b) -> new VatView(a.rate(), a.gross().plus(b.gross()), a.tax().plus(b.tax())));
      }
    }
    return List.copyOf(byRate.values());
  }
}
