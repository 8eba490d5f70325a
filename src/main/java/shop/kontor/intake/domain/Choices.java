package shop.kontor.intake.domain;

import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.LocationId;

/**
 * What whoever hands a feed in decides for it; {@code null} where she leaves it to the shop's settings.
 *
 * @param rates as {@link Terms#rates(String)} reads them
 */
public record Choices(String rates, LocationId location, Integer inStock) implements Document {

  public static final int MOST_IN_STOCK = 10_000;
  public static final Choices NONE = new Choices(null, null, null);

  public Choices {
    Terms.rates(rates);
    if (inStock != null && (inStock < 1 || inStock > MOST_IN_STOCK)) {
      throw new IllegalArgumentException("\"In stock\" means between 1 and " + MOST_IN_STOCK + " pieces");
    }
  }
}
