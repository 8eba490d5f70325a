package shop.kontor.pricing.domain;

import java.time.Instant;
import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.VatRate;

/**
 * What one piece of a variant costs, including VAT.
 *
 * @param version grows by one with each change
 * @param since when this price began to hold
 */
public record Offer(Sku sku, Money price, VatRate vat, long version, Instant since) {

  public static Offer first(Sku sku, Money price, VatRate vat, Instant now) {
    return new Offer(sku, price, vat, 1, now);
  }

  /** The same offer at this price; itself when nothing changes. */
  public Offer priced(Money newPrice, VatRate newVat, Instant now) {
    return newPrice.equals(price) && newVat.equals(vat) ? this : new Offer(sku, newPrice, newVat, version + 1, now);
  }
}
