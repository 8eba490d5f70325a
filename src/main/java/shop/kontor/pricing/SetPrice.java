package shop.kontor.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;
import shop.kontor.foundation.text.Unfit;

/**
 * From now on a piece of this variant costs this. Answered by {@link OfferChanged}.
 *
 * @param setAt when: of two prices the one that was set later holds, whichever is heard last; {@code null} for when it
 *     is heard
 */
public record SetPrice(Sku sku, Money price, VatRate vat, @Nullable Instant setAt) implements Request {

  /** In units of any currency: beyond it, the price is a mistake. */
  public static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  /** {@code price} includes VAT. */
  public SetPrice {
    if (price == null || price.isNegative()) {
      throw new Unfit("pricing.unfit.price", "A price can't be negative");
    }
    if (price.getAmount().compareTo(MOST) > 0) {
      throw new IllegalArgumentException("A price is at most " + MOST);
    }
  }

  /** Set just now. */
  public SetPrice(Sku sku, Money price, VatRate vat) {
    this(sku, price, vat, Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public String key() {
    return sku.value();
  }
}
