package shop.kontor.ordering;

import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.pricing.VatRate;

/**
 * So many pieces of a variant, at the price that the customer was promised.
 *
 * @param unitPrice for one piece, including VAT
 */
public record OrderLine(Sku sku, LocalText name, int quantity, Money unitPrice, VatRate vat) {

  public OrderLine {
    if (quantity < 1) {
      throw new IllegalArgumentException("An order line has at least one piece");
    }
  }

  public Money total() {
    return unitPrice.multipliedBy(quantity);
  }
}
