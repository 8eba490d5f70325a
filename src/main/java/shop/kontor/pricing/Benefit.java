package shop.kontor.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.Unfit;

/**
 * What a promotion gives.
 *
 * @param percent off, with at most 2 decimals; {@code null} unless the kind has one
 * @param amount off, or what a bundle costs; {@code null} unless the kind has one
 * @param pieces of which some are free; 0 unless the kind is {@code N_FOR_M}
 * @param paid so many of them, the dearest; 0 unless the kind is {@code N_FOR_M}
 * @param parts of a bundle; else empty
 */
public record Benefit(Kind kind, @Nullable BigDecimal percent, @Nullable Money amount, int pieces, int paid,
    @Nullable List<Part> parts) {

  public static final int MOST_PIECES = 12;
  public static final int MOST_PARTS = 5;
  /** Pieces of one bundle. */
  public static final int MOST_IN_BUNDLE = 6;

  public enum Kind {

    /** Each piece costs so many percent less. */
    PERCENT,
    /** Each piece costs so much less. */
    AMOUNT,
    /** Of so many pieces the dearest are paid, the others free. */
    N_FOR_M,
    /** One of each part, together for this price. */
    BUNDLE_PRICE,
    /** One of each part, together for so much less. */
    BUNDLE_AMOUNT,
    /** The whole basket costs so many percent less. */
    BASKET_PERCENT,
    /** The whole basket costs so much less. */
    BASKET_AMOUNT,
    /** Delivery is free. */
    FREE_DELIVERY;

    public boolean isOfGoods() {
      return this == PERCENT || this == AMOUNT || this == N_FOR_M;
    }

    public boolean isOfBundle() {
      return this == BUNDLE_PRICE || this == BUNDLE_AMOUNT;
    }

    public boolean isOfBasket() {
      return this == BASKET_PERCENT || this == BASKET_AMOUNT;
    }

    boolean hasPercent() {
      return this == PERCENT || this == BASKET_PERCENT;
    }

    boolean hasAmount() {
      return this == AMOUNT || this == BASKET_AMOUNT || isOfBundle();
    }
  }

  /** So many pieces of these goods. */
  public record Part(Goods goods, int pieces) {

    public Part {
      if (goods == null || goods.coverAll()) {
        throw new Unfit("pricing.unfit.part", "Each part of a bundle names its goods");
      }
      if (pieces < 1 || pieces > MOST_IN_BUNDLE) {
        throw new Unfit("pricing.unfit.bundle", "A bundle has 2 to 5 parts and at most 6 pieces");
      }
    }
  }

  public Benefit {
    parts = parts == null ? List.of() : List.copyOf(parts);
    if (kind.hasPercent() && (percent == null || percent.signum() <= 0
        || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.stripTrailingZeros().scale() > 2)) {
      throw new Unfit("pricing.unfit.off-percent",
          "A promotion is of more than 0 and up to 100 percent, with 2 decimals at most");
    }
    if (kind.hasAmount() && (amount == null || amount.isNegative() || amount.isZero() && kind != Kind.BUNDLE_PRICE
        || amount.getAmount().compareTo(SetPrice.MOST) > 0)) {
      throw new Unfit("pricing.unfit.off-amount", "A promotion needs an amount above nothing");
    }
    if (kind == Kind.N_FOR_M && (pieces < 2 || pieces > MOST_PIECES || paid < 0 || paid >= pieces)) {
      throw new Unfit("pricing.unfit.n-for-m", "Of 2 to 12 pieces, fewer than all are paid");
    }
    if (kind.isOfBundle() && (parts.size() < 2 || parts.size() > MOST_PARTS
        || parts.stream().mapToInt(Part::pieces).sum() > MOST_IN_BUNDLE)) {
      throw new Unfit("pricing.unfit.bundle", "A bundle has 2 to 5 parts and at most 6 pieces");
    }
  }

  public static Benefit percent(String percent) {
    return new Benefit(Kind.PERCENT, new BigDecimal(percent), null, 0, 0, null);
  }

  public static Benefit amount(Money each) {
    return new Benefit(Kind.AMOUNT, null, each, 0, 0, null);
  }

  /** Such as three for two. */
  public static Benefit nForM(int pieces, int paid) {
    return new Benefit(Kind.N_FOR_M, null, null, pieces, paid, null);
  }

  public static Benefit together(Money price, List<Part> parts) {
    return new Benefit(Kind.BUNDLE_PRICE, null, price, 0, 0, parts);
  }

  public static Benefit togetherLess(Money off, List<Part> parts) {
    return new Benefit(Kind.BUNDLE_AMOUNT, null, off, 0, 0, parts);
  }

  public static Benefit basketPercent(String percent) {
    return new Benefit(Kind.BASKET_PERCENT, new BigDecimal(percent), null, 0, 0, null);
  }

  public static Benefit basketAmount(Money off) {
    return new Benefit(Kind.BASKET_AMOUNT, null, off, 0, 0, null);
  }

  public static Benefit freeDelivery() {
    return new Benefit(Kind.FREE_DELIVERY, null, null, 0, 0, null);
  }

  int hundredths() {
    return percent.movePointRight(2).intValueExact();
  }
}
