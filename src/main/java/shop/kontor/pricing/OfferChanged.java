package shop.kontor.pricing;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * A variant is offered at this price, and on these terms at others. What holds when is told by {@link Quote}. Told anew,
 * as a new version, when the span of some terms begins or ends.
 *
 * @param price for one piece, including VAT, whoever buys it wherever
 * @param version grows by one with each change of this offer: of two facts, the higher one holds
 * @param terms that hold now or later; at most {@link #MOST_TERMS}
 * @param shown what everybody was asked for it on the web when this was told; {@code null} for {@code price}
 */
public record OfferChanged(Sku sku, Money price, VatRate vat, long version, @Nullable List<Terms> terms,
    @Nullable ShownPrice shown) implements Fact {

  public static final int MOST_TERMS = 100;

  /** Facts told before there were price lists have no terms. */
  public OfferChanged {
    terms = terms == null ? List.of() : List.copyOf(terms);
  }

  /** On no terms but its price. */
  public OfferChanged(Sku sku, Money price, VatRate vat, long version) {
    this(sku, price, vat, version, null, null);
  }

  /** What one piece costs somebody of whom nothing is known, on the web, as of when this was told. */
  public Money everybodysPrice() {
    return shown == null ? price : shown.price();
  }

  @Override
  public String key() {
    return sku.value();
  }
}
