package shop.kontor.intake.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import shop.kontor.foundation.money.Vat;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.VatRate;

/**
 * What a feed leaves open and the shop decides.
 *
 * @param currency in which the shop sells; numbers without a currency are taken as this
 * @param rates what one unit of another currency is worth in the shop's
 * @param vat within prices, where the feed says nothing
 * @param location whose stock a feed counts that names no location
 * @param inStock how many pieces "in stock" means where the feed gives no number
 */
public record Terms(CurrencyUnit currency, Map<String, BigDecimal> rates, VatRate vat, LocationId location,
    int inStock) {

  public Terms {
    rates = Map.copyOf(rates);
  }

  /** The amount in the shop's currency, rounded half up; empty where that would be a guess. */
  public Optional<Money> inShopCurrency(BigDecimal amount, String code) {
    if (code == null || code.isBlank() || code.equalsIgnoreCase(currency.getCode())) {
      return Optional.of(Money.of(currency, amount, Vat.ROUNDING));
    }
    return Optional.ofNullable(rates.get(code.toUpperCase(java.util.Locale.ROOT)))
        .map(rate -> Money.of(currency, amount.multiply(rate), Vat.ROUNDING));
  }

  /**
   * Rates as people write them: {@code USD=0.92, GBP=1.17}.
   *
   * @throws IllegalArgumentException with a sentence, if it is not that
   */
  public static Map<String, BigDecimal> rates(String text) {
    var rates = new TreeMap<String, BigDecimal>();
    for (var part : text == null ? new String[0] : text.split("[,;\\s]+")) {
      if (part.isEmpty()) {
        continue;
      }
      if (!part.matches("[A-Za-z]{3}=\\d{1,9}(\\.\\d{1,9})?") || new BigDecimal(part.substring(4)).signum() == 0) {
        throw new IllegalArgumentException("A rate is written as USD=0.92: what one unit of the feed's currency is"
            + " worth in the shop's");
      }
      rates.put(part.substring(0, 3).toUpperCase(java.util.Locale.ROOT), new BigDecimal(part.substring(4)));
    }
    return rates;
  }
}
