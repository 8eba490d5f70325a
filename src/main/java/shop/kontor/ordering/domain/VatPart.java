package shop.kontor.ordering.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.foundation.money.Vat;
import shop.kontor.ordering.OrderLine;

/**
 * What of an order's total falls under one rate of VAT. The tax is rounded once per line, and part of the fee, and then summed, so that
 * lines, rates and total always agree.
 *
 * @param percent without idle zeros
 * @param gross including the tax
 */
public record VatPart(BigDecimal percent, Money gross, Money tax) {

  public Money net() {
    return gross.minus(tax);
  }

  /**
   * The parts of these lines, highest rate first.
   *
   * @param fee of their delivery; {@code null} for none
   */
  static List<VatPart> of(List<OrderLine> lines, @Nullable DeliveryFee fee) {
    var parts = new TreeMap<BigDecimal, VatPart>(Comparator.reverseOrder());
    for (var line : lines) {
      take(parts, line.vat().percent(), line.total(), Vat.within(line.total(), line.vat().percent()));
    }
    ofFee(lines, fee).forEach(part -> take(parts, part.percent(), part.gross(), part.tax()));
    return List.copyOf(parts.values());
  }

  private static void take(Map<BigDecimal, VatPart> parts, BigDecimal percent, Money gross, Money tax) {
    parts.merge(percent, new VatPart(plain(percent), gross, tax),
        (a, b) -> new VatPart(a.percent, a.gross.plus(b.gross), a.tax.plus(b.tax)));
  }

  /** The fee, taxed as the goods are. */
  static List<DeliveryFee.Part> ofFee(List<OrderLine> lines, @Nullable DeliveryFee fee) {
    var goods = new TreeMap<BigDecimal, Money>();
    lines.forEach(line -> goods.merge(line.vat().percent(), line.total(), Money::plus));
    return fee == null ? List.of() : fee.parts(goods);
  }

  static BigDecimal plain(BigDecimal percent) {
    var stripped = percent.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
