package shop.kontor.pricing.domain;

import java.time.Instant;
import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.VatRate;

/**
 * What one piece of a variant costs, including VAT.
 *
 * @param version grows by one with each change
 * @param setAt when somebody last set it
 */
public record Offer(Sku sku, Money price, VatRate vat, long version, Instant setAt) {

  public static Offer first(Sku sku, Money price, VatRate vat, Instant at) {
    return new Offer(sku, price, vat, 1, at);
  }

  /**
   * The same offer at this price. A price that was set before the one that holds is ignored, and one that is the same
   * makes no new version.
   */
  public Offer priced(Money newPrice, VatRate newVat, Instant at) {
    if (at.isBefore(setAt)) {
      return this;
    }
    return new Offer(sku, newPrice, newVat, newPrice.equals(price) && newVat.equals(vat) ? version : version + 1, at);
  }

  /** The same price on other terms, or at another time. */
  public Offer toldAnew() {
    return new Offer(sku, price, vat, version + 1, setAt);
  }

  boolean isAfter(Offer other) {
    return version > other.version || version == other.version && setAt.isAfter(other.setAt);
  }
}
