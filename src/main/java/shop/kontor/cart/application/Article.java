package shop.kontor.cart.application;

import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.pricing.VatRate;

/**
 * What the cart knows of one variant.
 *
 * @param note what tells it from its siblings; {@code null} if nothing does
 * @param price for one piece, including VAT; {@code null} without an offer
 * @param available as last heard: inventory has the last word when the order is placed
 */
record Article(Sku sku, String product, LocalText name, LocalText note, String image, boolean listed, Money price,
    VatRate vat, int available) {

  boolean isForSale() {
    return listed && price != null;
  }
}
