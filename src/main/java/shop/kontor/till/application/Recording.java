package shop.kontor.till.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.RecordReturn;
import shop.kontor.ordering.RecordSale;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Reason;
import shop.kontor.till.application.Goods.Article;
import shop.kontor.till.application.SaleReading.Kept;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Returned;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;
import tools.jackson.databind.json.JsonMapper;

/** Says what ordering is to keep of a sale, so that it stands in its buyer's history. */
@Component
class Recording {

  /** Characters; a message must not be much longer, and a sale must never fail for that. */
  private static final int LONGEST = 200_000;
  private static final int LONGEST_NAME = 400;
  private static final int MOST_SAVED = 3;

  private final Groups groups;
  private final JsonMapper json;

  Recording(Groups groups, JsonMapper json) {
    this.groups = groups;
    this.json = json;
  }

  /**
   * @param known goods by the books, as far as they are known
   * @param quotes by the books, by line; {@code null} where there is none
   */
  RecordSale of(Sale sale, Instant soldAt, Map<Sku, Article> known, List<@Nullable Quote> quotes) {
    var lines = new ArrayList<OrderLine>();
    for (int n = 0; n < sale.lines().size(); n++) {
      var line = sale.lines().get(n);
      lines.add(line(line, name(line, known.get(line.sku())), reasons(line, quotes.get(n), sale, soldAt)));
    }
    var request = request(sale, soldAt, lines);
    return json.writeValueAsString(request).length() <= LONGEST ? request : request(sale, soldAt,
        sale.lines().stream().map(line -> line(line, LocalText.of(line.name()), List.of())).toList());
  }

  private RecordSale request(Sale sale, Instant soldAt, List<OrderLine> lines) {
    return new RecordSale(sale.order(soldAt), sale.id(), sale.receipt(), sale.store(), sale.customer(),
        sale.customer() == null ? null : groups.company(sale.customer()), lines, sale.payments().stream()
            .map(payment -> new RecordSale.Paid(how(payment.kind()), payment.amount())).toList(), soldAt);
  }

  private static OrderLine line(SaleLine line, LocalText name, List<Reason> reasons) {
    var off = line.gross().minus(line.total());
    return new OrderLine(line.sku(), name, line.quantity(), line.unitPrice(), line.vat(), off.isZero() ? null : off,
        reasons);
  }

  /** In each language of the house; as it was printed where that is not known. */
  private static LocalText name(SaleLine line, @Nullable Article article) {
    return article == null || article.name() == null || article.name().texts().values().stream()
        .anyMatch(text -> text.length() > LONGEST_NAME) ? LocalText.of(line.name()) : article.name();
  }

  private static List<Reason> reasons(SaleLine line, @Nullable Quote quote, Sale sale, Instant soldAt) {
    var reasons = new ArrayList<Reason>();
    if (quote != null && quote.unitPrice().equals(line.unitPrice())) {
      reasons.addAll(quote.reasons());
    } else if (line.list() != null) {
      reasons.add(new Reason(Reason.Kind.LIST, line.list(), line.unitPrice(), null, 1, null, null, null, null));
    }
    reasons.addAll(saved(line.saved()));
    if (line.discount() != null) {
      reasons.add(new Reason(Reason.Kind.DISCOUNT, line.reason(), null, line.discount(), 1, null, sale.store(), soldAt,
          null));
    }
    return reasons;
  }

  /** The smallest of too many as one, as on orders from the web. */
  private static List<Reason> saved(List<SaleLine.Saved> saved) {
    var single = saved.stream().limit(saved.size() > MOST_SAVED ? MOST_SAVED - 1 : MOST_SAVED).map(each ->
        Reason.off(each.coupon() ? Reason.Kind.COUPON : Reason.Kind.PROMOTION, each.name(), each.amount())).toList();
    var rest = saved.subList(single.size(), saved.size());
    if (rest.isEmpty()) {
      return single;
    }
    var all = new ArrayList<>(single);
    all.add(Reason.off(Reason.Kind.PROMOTION, rest.getFirst().name(),
        rest.stream().map(SaleLine.Saved::amount).reduce(Money::plus).orElseThrow()));
    return all;
  }

  static RecordReturn of(Kept kept, Returned.Return back) {
    return new RecordReturn(kept.sale().order(kept.soldAt()), back.id(), back.lines().stream()
        .map(line -> new RecordReturn.Piece(line.line(), line.quantity(), line.refund())).toList(),
        how(back.refundedBy()), back.at());
  }

  private static RecordSale.How how(Payment.Kind kind) {
    return switch (kind) {
      case CASH -> RecordSale.How.CASH;
      case CARD -> RecordSale.How.CARD;
    };
  }
}
