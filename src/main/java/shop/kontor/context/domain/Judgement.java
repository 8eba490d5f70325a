package shop.kontor.context.domain;

import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.News.What;

/**
 * Whether a change in the shop matters to a project. A lower price matters wherever a piece is on the board, also where
 * it was too dear; a higher one where it is chosen, and the sum then exceeds the budget or there is none. Stock matters
 * where it crosses what is wanted, but not of a piece that was rejected.
 */
public final class Judgement {

  private Judgement() {}

  /**
   * @param before of one piece, of as many as are wanted
   * @param means asked only where they decide
   */
  public static Optional<News> ofPrice(Watch watch, Sku sku, Money before, Money now, Supplier<Means> means) {
    if (!before.isSameCurrency(now) || before.isEqual(now)) {
      return Optional.empty();
    }
    if (now.isLessThan(before)) {
      return Optional.of(News.price(What.CHEAPER, sku, before, now, null));
    }
    if (watch.standing() != Standing.CHOSEN) {
      return Optional.empty();
    }
    var limits = means.get();
    return limits.budget() == null ? Optional.of(News.price(What.DEARER, sku, before, now, null))
        : limits.exceeded() ? Optional.of(News.price(What.OVER_BUDGET, sku, before, now, limits.total()))
        : Optional.empty();
  }

  /** @param before pieces that could be had until now */
  public static Optional<News> ofStock(Watch watch, Sku sku, int before, int now) {
    if (watch.standing() == Standing.REJECTED) {
      return Optional.empty();
    }
    int wanted = watch.quantity();
    if (now <= 0 && before > 0) {
      return Optional.of(News.stock(What.SOLD_OUT, sku, 0));
    }
    if (now < wanted && before >= wanted) {
      return Optional.of(News.stock(What.TOO_FEW, sku, now));
    }
    return now >= wanted && before < wanted ? Optional.of(News.stock(What.BACK, sku, now)) : Optional.empty();
  }
}
