package shop.kontor.cart.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import shop.kontor.cart.application.CartView.LineView;
import shop.kontor.cart.application.CartView.Problem;
import shop.kontor.cart.application.CartView.Why;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Hold;
import shop.kontor.cart.domain.Line;
import shop.kontor.cart.domain.PromisedTariff;
import shop.kontor.catalog.ProductId;
import shop.kontor.customer.Company;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderLine;
import shop.kontor.pricing.CouponCode;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Reason;
import shop.kontor.pricing.Reckoning;

/** Reckons what a cart costs its owner now: each line's price first, then promotions. The only place that does. */
@Component
class Bill {

  /** Promotions by name on one line; with as many lines as a cart takes, an order says no more than a message holds. */
  private static final int MOST_NAMED = 3;

  private final Shelf shelf;
  private final Customers customers;
  private final Situations situations;
  private final Promises promises;
  private final PromotionsKnown promotions;
  private final Fees fees;
  private final Seals seals;

  Bill(Shelf shelf, Customers customers, Situations situations, Promises promises, PromotionsKnown promotions,
      Fees fees, Seals seals) {
    this.shelf = shelf;
    this.customers = customers;
    this.situations = situations;
    this.promises = promises;
    this.promotions = promotions;
    this.fees = fees;
    this.seals = seals;
  }

  /**
   * @param lines as they were
   * @param kept the lines with all that is promised by showing them
   * @param coupon the promotion whose coupon counts; {@code null} for none
   * @param company for which she buys; {@code null} for herself
   * @param tariff by which delivery is shown, if that is not promised yet
   */
  record Shown(List<Line> lines, CartView view, List<Line> kept, Promotion coupon, Company company,
      List<PromisedTariff> tariff) {

    /** Whether all that is shown is written down as promised. */
    boolean isPromised() {
      return lines.equals(kept) && tariff.isEmpty();
    }
  }

  /** @param available for her */
  private record Priced(Line line, Article article, Quote quote, int available) {

    boolean isForSale() {
      return quote != null;
    }

    Reckoning.Line reckoned() {
      return new Reckoning.Line(line.sku(), new ProductId(article.product()), article.category(), line.quantity(),
          quote.unitPrice());
    }
  }

  Shown ofNothing(Caller caller) {
    return of(caller, List.of(), null, List.of(), List.of());
  }

  Shown of(Caller caller, Cart cart) {
    return of(caller, cart.lines(), cart.coupon(), cart.holds(situations.now()), cart.tariffs());
  }

  /**
   * @param coupon the code that she gave; {@code null} for none
   * @param held for her, which others see no longer
   * @param tariffs that she was promised
   */
  private Shown of(Caller caller, List<Line> lines, String coupon, List<Hold> held, List<PromisedTariff> tariffs) {
    var buyer = customers.find(caller);
    var everybody = situations.of(buyer);
    var known = shelf.find(lines.stream().map(Line::sku).toList());
    var priced = new ArrayList<Priced>();
    var kept = new ArrayList<Line>();
    for (var line : lines) {
      var article = known.get(line.sku());
      int hers = held.stream().filter(hold -> hold.sku().equals(line.sku())).mapToInt(Hold::quantity).sum();
      if (article == null || !article.isForSale()) {
        priced.add(new Priced(line, article, null, 0));
        kept.add(line);
      } else {
        var situation = everybody.of(line.quantity());
        var quote = article.offer().quote(situation, line.promises());
        priced.add(new Priced(line, article, quote, article.available() + hers));
        kept.add(promises.keep(line, quote, situation, caller));
      }
    }
    var forSale = priced.stream().filter(Priced::isForSale).map(Priced::reckoned).toList();
    var reckoning = forSale.isEmpty() ? null : Reckoning.of(forSale, promotions.all(),
        coupon == null ? null : new CouponCode(coupon).fingerprint(seals), everybody);
    var asked = reckoning == null ? null : fees.ask(reckoning.before(), heaviest(priced), tariffs, everybody.at());
    return new Shown(lines, view(priced, reckoning, fee(asked, reckoning), coupon, buyer.company() != null, held), kept,
        reckoning == null ? null : reckoning.coupon(), buyer.company(),
        asked == null || asked.news() == null ? List.of() : List.of(asked.news()));
  }

  private static BigDecimal heaviest(List<Priced> priced) {
    return priced.stream().filter(Priced::isForSale).map(each -> each.article.weightKg()).filter(Objects::nonNull)
        .max(Comparator.naturalOrder()).orElse(null);
  }

  private static DeliveryFee fee(Fees.Asked asked, Reckoning reckoning) {
    if (asked == null) {
      return null;
    }
    var free = reckoning.freeDelivery();
    return free == null ? asked.fee() : asked.fee().freeBy(free.name());
  }

  private static CartView view(List<Priced> priced, Reckoning reckoning, DeliveryFee fee, String coupon,
      boolean forCompany, List<Hold> held) {
    var views = new ArrayList<LineView>();
    int reckoned = 0;
    for (var each : priced) {
      views.add(each.isForSale() ? view(each, reckoning.lines().get(reckoned++)) : notForSale(each));
    }
    boolean ready = !views.isEmpty() && views.stream().allMatch(view -> view.problem() == null);
    return new CartView(List.copyOf(views), priced.stream().mapToInt(each -> each.line.quantity()).sum(),
        reckoning == null ? null : reckoning.total().plus(fee.amount()), CartView.vat(views, fee), ready, null, forCompany,
        reckoning == null ? null : reckoning.before(), reckoning == null ? List.of() : parts(reckoning),
        reckoning == null || reckoning.freeDelivery() == null ? null : reckoning.freeDelivery().name(),
        coupon == null ? null : new CartView.Coupon(coupon, reckoning != null && reckoning.coupon() != null), held, fee);
  }

  private static LineView notForSale(Priced priced) {
    var line = priced.line;
    var article = priced.article;
    return new LineView(line.sku(), article == null ? null : article.product(),
        article == null ? LocalText.of(line.sku().value()) : article.name(), article == null ? null : article.note(),
        article == null ? null : article.image(), line.quantity(), null, null, null, 0, null, Problem.NOT_FOR_SALE,
        null);
  }

  private static LineView view(Priced priced, Reckoning.Sum sum) {
    var line = priced.line;
    var article = priced.article;
    var problem = priced.available <= 0 ? Problem.SOLD_OUT
        : priced.available < line.quantity() ? Problem.TOO_MANY : null;
    return new LineView(line.sku(), article.product(), article.name(), article.note(), article.image(),
        line.quantity(), priced.quote.unitPrice(), sum.total(), article.offer().vat(),
        Math.max(0, priced.available), why(article.offer(), priced.quote, sum), problem,
        sum.discount().isZero() ? null : sum.discount());
  }

  private static Why why(Offered offer, Quote quote, Reckoning.Sum sum) {
    var before = offer.before(quote.unitPrice());
    var reasons = new ArrayList<>(quote.reasons());
    reasons.addAll(off(sum, Math.min(MOST_NAMED, OrderLine.MOST_REASONS - reasons.size())));
    return reasons.isEmpty() && before == null ? null : new Why(offer.price(), before, List.copyOf(reasons));
  }

  /** What each promotion takes off; the smallest of too many as one. */
  private static List<Reason> off(Reckoning.Sum sum, int most) {
    var shares = sum.shares().stream().filter(share -> !share.amount().isZero())
        .sorted(Comparator.comparing(Reckoning.Share::amount).reversed()).toList();
    if (shares.size() <= most) {
      return shares.stream().map(share -> off(share.promotion(), share.promotion().name(), share.amount())).toList();
    }
    var single = shares.subList(0, most - 1);
    var rest = shares.subList(most - 1, shares.size());
    var names = rest.stream().map(share -> share.promotion().name()).distinct().collect(Collectors.joining(", "));
    var reasons = new ArrayList<Reason>();
    single.forEach(share -> reasons.add(off(share.promotion(), share.promotion().name(), share.amount())));
    reasons.add(off(rest.getFirst().promotion(), names.length() <= Promotion.LONGEST_NAME ? names
        : names.substring(0, Promotion.LONGEST_NAME - 1) + "…",
        rest.stream().map(Reckoning.Share::amount).reduce(Money::plus).orElseThrow()));
    return reasons;
  }

  private static Reason off(Promotion promotion, String name, Money amount) {
    return Reason.off(promotion.conditions().coupon() == null ? Reason.Kind.PROMOTION : Reason.Kind.COUPON, name,
        amount);
  }

  private static List<CartView.Part> parts(Reckoning reckoning) {
    var sums = new LinkedHashMap<Promotion, Money>();
    reckoning.lines().stream().flatMap(sum -> sum.shares().stream()).filter(share -> !share.amount().isZero())
        .sorted(Comparator.comparing(share -> share.promotion().id()))
        .forEach(share -> sums.merge(share.promotion(), share.amount(), Money::plus));
    return sums.entrySet().stream().map(each -> new CartView.Part(each.getKey().name(), each.getValue())).toList();
  }
}
