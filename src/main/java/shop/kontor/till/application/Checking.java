package shop.kontor.till.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
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

  Checking(Goods goods, Allowances allowances, CardPayments cards) {
    this.goods = goods;
    this.allowances = allowances;
    this.cards = cards;
  }

  /** @param soldAt by the house's clock */
  List<Deviation> deviations(Sale sale, Instant soldAt) {
    var found = new ArrayList<Deviation>();
    var known = goods.of(sale.lines().stream().map(SaleLine::sku).distinct().toList());
    var allowance = allowances.of(sale.clerk());
    for (var line : sale.lines()) {
      var article = known.get(line.sku());
      if (article == null || article.price() == null) {
        found.add(new Deviation(Kind.UNKNOWN, line.sku(), line.unitPrice(), null));
      } else {
        var price = Tally.price(article.price(), article.terms(), line.quantity(), sale.store(), soldAt).unitPrice();
        if (!price.equals(line.unitPrice())) {
          found.add(new Deviation(Kind.PRICE, line.sku(), line.unitPrice(), price));
        }
        if (!line.vat().equals(article.vat())) {
          found.add(new Deviation(Kind.VAT, line.sku(), null, null));
        }
      }
      if (!allowance.covers(line)) {
        found.add(new Deviation(Kind.DISCOUNT, line.sku(), line.discount(), allowance.most(line.gross())));
      }
    }
    for (var payment : sale.payments()) {
      if (payment.kind() == Payment.Kind.CARD && !cards.covers(payment, sale.id())) {
        found.add(new Deviation(Kind.CARD, null, payment.amount(), Money.zero(payment.amount().getCurrencyUnit())));
      }
    }
    return found;
  }
}
