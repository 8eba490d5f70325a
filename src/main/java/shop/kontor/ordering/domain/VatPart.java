package shop.kontor.ordering.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.Money;
import shop.kontor.foundation.money.Vat;
import shop.kontor.ordering.OrderLine;

/**
 * What of an order's total falls under one rate of VAT. The tax is rounded once per line and then summed, so that
 * lines, rates and total always agree.
 *
 * @param percent without idle zeros
 * @param gross including the tax
 */
public record VatPart(BigDecimal percent, Money gross, Money tax) {

  public Money net() {
    return gross.minus(tax);
  }

  /** The parts of these lines, highest rate first. */
  static List<VatPart> of(List<OrderLine> lines) {
    var parts = new TreeMap<BigDecimal, VatPart>(Comparator.reverseOrder());
    for (var line : lines) {
      var tax = Vat.within(line.total(), line.vat().percent());
      parts.merge(line.vat().percent(), new VatPart(plain(line.vat().percent()), line.total(), tax),
          (a, b) -> new VatPart(a.percent, a.gross.plus(b.gross), a.tax.plus(b.tax)));
    }
    return List.copyOf(parts.values());
  }

  static BigDecimal plain(BigDecimal percent) {
    var stripped = percent.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
