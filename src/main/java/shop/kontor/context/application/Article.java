package shop.kontor.context.application;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;

/**
 * What is known of a variant.
 *
 * @param offer {@code null} while nobody has set a price
 * @param available pieces, as last heard; {@code null} while nobody has counted
 */
record Article(Sku sku, ProductId product, boolean listed, Described described, @Nullable Offer offer,
    @Nullable Integer available) {

  /** For one piece of so many, to a group or to anybody; {@code null} without a price. */
  @Nullable Money each(int quantity, @Nullable String group, Instant moment) {
    return offer == null ? null : offer.each(quantity, group, moment);
  }
}
