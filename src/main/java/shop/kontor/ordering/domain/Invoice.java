package shop.kontor.ordering.domain;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.foundation.money.Vat;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderLine;

/**
 * What an order costs, with VAT shown apart: what article 226 of Directive 2006/112/EC asks an invoice to say of the
 * goods, and of their delivery. Its lines are rounded as those of the order are, so all sums agree with it.
 *
 * @param delivery its fee, by rate of VAT; none where it is free
 */
public record Invoice(Order order, List<Line> lines, List<DeliveryFee.Part> delivery, Money net, Money tax) {

  /** @param percent of VAT, without idle zeros */
  public record Line(LocalText name, String sku, int quantity, Money net, Money tax, Money gross, BigDecimal percent) {

    private static Line of(OrderLine line) {
      var tax = Vat.within(line.total(), line.vat().percent());
      return new Line(line.name(), line.sku().value(), line.quantity(), line.total().minus(tax), tax, line.total(),
          VatPart.plain(line.vat().percent()));
    }
  }

  public static Invoice of(Order order) {
    var content = order.content();
    var lines = content.lines().stream().map(Line::of).toList();
    var tax = content.vat().stream().map(VatPart::tax).reduce(Money::plus).orElseThrow();
    return new Invoice(order, lines, VatPart.ofFee(content.lines(), content.fee()), content.total().minus(tax), tax);
  }
}
