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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
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

/** Filling a cart, and looking into it. */
@Service
public class Shopping {

  private final Carts carts;
  private final Shelf shelf;
  private final Customers customers;
  private final Situations situations;
  private final Promises promises;
  private final TransactionTemplate looking;
  private final TransactionTemplate keeping;
  private final Clock clock;

  Shopping(Carts carts, Shelf shelf, Customers customers, Situations situations, Promises promises,
      PlatformTransactionManager transactions, Clock clock) {
    this.carts = carts;
    this.shelf = shelf;
    this.customers = customers;
    this.situations = situations;
    this.promises = promises;
    this.looking = new TransactionTemplate(transactions);
    looking.setReadOnly(true);
    this.keeping = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  static Owner owner(Caller caller) {
    return caller.customer().map(Owner::customer).orElseGet(() -> Owner.visitor(caller.visitor()));
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
    var shown = promises.read(caller, sku, tokens, situations.of(caller));
    var article = shelf.find(List.of(sku)).get(sku);
    if (article == null) {
      throw Refusal.notFound("cart.refused.unknown", sku);
    }
    if (!article.isForSale()) {
      throw Refusal.conflict("cart.refused.NOT_FOR_SALE", article.name());
    }
    var cart = carts.takeOpen(owner(caller)).orElseGet(() -> Cart.begin(owner(caller), clock.instant()));
    cart.add(sku, quantity, shown.promises(), clock.instant());
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
    return keep(caller, cart);
  }

  /** What she is shown is promised to her. That is written down only where it is news, which it seldom is. */
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public CartView look(Caller caller) {
    var seen = looking.execute(_ -> shown(caller, carts.findOpen(owner(caller)).map(Cart::lines).orElse(List.of())));
    return seen.lines.equals(seen.kept) ? seen.view
        : keeping.execute(_ -> carts.takeOpen(owner(caller)).map(cart -> keep(caller, cart)).orElse(seen.view));
  }

  private CartView keep(Caller caller, Cart cart) {
    var shown = shown(caller, cart.lines());
    cart.promised(shown.kept);
    carts.save(cart);
    return shown.view;
  }

  /** Pieces in the cart, for the badge. */
  @Transactional(readOnly = true)
  public int pieces(Caller caller) {
    return carts.findOpen(owner(caller)).map(Cart::lines).orElse(List.of()).stream()
        .mapToInt(Line::quantity).sum();
  }

  CartView view(Caller caller, List<Line> lines) {
    return shown(caller, lines).view;
  }

  /** @param kept the lines with all that is promised by showing them */
  private record Shown(List<Line> lines, CartView view, List<Line> kept) {}

  /** Each line at what it costs this caller now. */
  private Shown shown(Caller caller, List<Line> lines) {
    var buyer = customers.find(caller);
    var everybody = situations.of(buyer);
    var known = shelf.find(lines.stream().map(Line::sku).toList());
    var views = new ArrayList<LineView>();
    var kept = new ArrayList<Line>();
    for (var line : lines) {
      var article = known.get(line.sku());
      if (article == null || !article.isForSale()) {
        views.add(notForSale(line, article));
        kept.add(line);
      } else {
        var situation = everybody.of(line.quantity());
        var quote = article.offer().quote(situation, line.promises());
        views.add(view(line, article, quote));
        kept.add(promises.keep(line, quote, situation, caller));
      }
    }
    var total = views.stream().map(LineView::total).filter(money -> money != null).reduce(Money::plus).orElse(null);
    boolean ready = !views.isEmpty() && views.stream().allMatch(view -> view.problem() == null);
    return new Shown(lines, new CartView(List.copyOf(views), lines.stream().mapToInt(Line::quantity).sum(), total,
        vat(views), ready, null, buyer.company() != null), kept);
  }

  private static LineView notForSale(Line line, Article article) {
    return new LineView(line.sku(), article == null ? null : article.product(),
        article == null ? LocalText.of(line.sku().value()) : article.name(), article == null ? null : article.note(),
        article == null ? null : article.image(), line.quantity(), null, null, null, 0, null, Problem.NOT_FOR_SALE);
  }

  private static LineView view(Line line, Article article, Quote quote) {
    var problem = article.available() <= 0 ? Problem.SOLD_OUT
        : article.available() < line.quantity() ? Problem.TOO_MANY : null;
    return new LineView(line.sku(), article.product(), article.name(), article.note(), article.image(),
        line.quantity(), quote.unitPrice(), quote.unitPrice().multipliedBy(line.quantity()), article.offer().vat(),
        Math.max(0, article.available()), why(article.offer(), quote), problem);
  }

  private static Why why(Offered offer, Quote quote) {
    var before = offer.before(quote.unitPrice());
    var reasons = quote.reasons();
    return reasons.isEmpty() && before == null ? null : new Why(offer.price(), before, reasons);
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
