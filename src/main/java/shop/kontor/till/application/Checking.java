package shop.kontor.till.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Seals;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Reckoning;
import shop.kontor.till.application.Goods.Article;
import shop.kontor.till.domain.Deviation;
import shop.kontor.till.domain.Deviation.Kind;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;
import shop.kontor.till.domain.Tally;

/** Holds a sale against the books. */
@Component
class Checking {

  private final Goods goods;
  private final Allowances allowances;
  private final CardPayments cards;
  private final Groups groups;
  private final PromotionsKnown promotions;
  private final Seals seals;

  Checking(Goods goods, Allowances allowances, CardPayments cards, Groups groups, PromotionsKnown promotions,
      Seals seals) {
    this.goods = goods;
    this.allowances = allowances;
    this.cards = cards;
    this.groups = groups;
    this.promotions = promotions;
    this.seals = seals;
  }

  /**
   * What the books say of a sale.
   *
   * @param known goods, as far as they are known
   * @param quotes by line; {@code null} where there is no price
   */
  record Checked(Map<Sku, Article> known, List<@Nullable Quote> quotes, List<Deviation> deviations) {}

  /** @param soldAt by the house's clock */
  Checked check(Sale sale, Instant soldAt) {
    var found = new ArrayList<Deviation>();
    var quotes = new ArrayList<@Nullable Quote>();
    var known = goods.of(sale.lines().stream().map(SaleLine::sku).distinct().toList());
    var allowance = allowances.of(sale.clerk());
    var group = sale.customer() == null ? null : groups.of(sale.customer());
    for (var line : sale.lines()) {
      var article = known.get(line.sku());
      if (article == null || article.price() == null) {
        found.add(new Deviation(Kind.UNKNOWN, line.sku(), line.unitPrice(), null));
        quotes.add(null);
      } else {
        var quote = Tally.price(article.price(), article.terms(), line.quantity(), sale.store(), group, soldAt,
            promises(line));
        quotes.add(quote);
        if (!quote.unitPrice().equals(line.unitPrice())) {
          found.add(new Deviation(Kind.PRICE, line.sku(), line.unitPrice(), quote.unitPrice()));
        }
        if (!line.vat().equals(article.vat())) {
          found.add(new Deviation(Kind.VAT, line.sku(), null, null));
        }
      }
      if (!allowance.covers(line)) {
        found.add(new Deviation(Kind.DISCOUNT, line.sku(), line.discount(), allowance.most(line)));
      }
    }
    found.addAll(promoted(sale, known, group, soldAt));
    for (var payment : sale.payments()) {
      if (payment.kind() == Payment.Kind.CARD && !cards.covers(payment, sale.id())) {
        found.add(new Deviation(Kind.CARD, null, payment.amount(), Money.zero(payment.amount().getCurrencyUnit())));
      }
    }
    return new Checked(known, quotes, found);
  }

  /** By the prices that were charged, so that one that is wrong is not told twice. */
  private List<Deviation> promoted(Sale sale, Map<Sku, Article> known, @Nullable String group, Instant soldAt) {
    var sums = Tally.reckon(sale.lines().stream().map(line -> reckoned(line, known.get(line.sku()))).toList(),
        promotions.all(), sale.coupon(), sale.store(), group, soldAt).lines();
    return IntStream.range(0, sums.size())
        .filter(n -> !sums.get(n).discount().equals(sale.lines().get(n).saving()))
        .mapToObj(n -> new Deviation(Kind.PROMOTION, sale.lines().get(n).sku(), sale.lines().get(n).saving(),
            sums.get(n).discount())).toList();
  }

  private static Reckoning.Line reckoned(SaleLine line, @Nullable Article article) {
    return new Reckoning.Line(line.sku(), article == null ? null : article.product(),
        article == null ? null : article.category(), line.quantity(), line.unitPrice());
  }

  /** What nobody promised, or of another variant, counts for nothing. */
  private List<PricePromise> promises(SaleLine line) {
    return line.promise() == null ? List.of() : PricePromise.of(line.promise(), seals)
        .filter(promise -> promise.sku().equals(line.sku())).stream().toList();
  }
}
