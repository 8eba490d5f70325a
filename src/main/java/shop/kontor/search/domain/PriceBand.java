package shop.kontor.search.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Steps of prices to choose from with one click, in the currency's main unit. Each includes {@code from} only. */
public enum PriceBand {
  UP_TO_50(null, 50), UP_TO_100(50, 100), UP_TO_250(100, 250), UP_TO_500(250, 500), UP_TO_1000(500, 1000),
  MORE(1000, null);

  private final Integer from;
  private final Integer to;

  PriceBand(Integer from, Integer to) {
    this.from = from;
    this.to = to;
  }

  public static PriceBand of(BigDecimal price) {
    return Arrays.stream(values()).filter(band -> band.to == null || price.compareTo(BigDecimal.valueOf(band.to)) < 0)
        .findFirst().orElseThrow();
  }

  public static Optional<PriceBand> named(String name) {
    return Arrays.stream(values()).filter(band -> band.name().equals(name)).findFirst();
  }

  public Integer from() {
    return from;
  }

  public Integer to() {
    return to;
  }

  /** The most that one may pay within it: a cent below the next. */
  public BigDecimal most() {
    return to == null ? null : BigDecimal.valueOf(to * 100L - 1, 2);
  }

  public BigDecimal least() {
    return from == null ? null : BigDecimal.valueOf(from);
  }
}
