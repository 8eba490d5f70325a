package shop.kontor.pricing.web;

import org.joda.money.Money;
import shop.kontor.foundation.money.Vat;
import shop.kontor.pricing.VatRate;

/**
 * How a page shows a variant's prices.
 *
 * @param net without VAT, as to whoever buys for a company
 */
record Asked(VatRate vat, boolean net) {

  /** @param gross {@code null} for none */
  public Money of(Money gross) {
    return net && gross != null ? Vat.without(gross, vat.percent()) : gross;
  }

  public boolean taxed() {
    return vat.percent().signum() != 0;
  }
}
