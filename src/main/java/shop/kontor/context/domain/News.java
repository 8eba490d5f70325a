package shop.kontor.context.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.Window;

/**
 * A change in the shop that matters to a project.
 *
 * @param before what one piece cost until then
 * @param now what one piece costs now
 * @param total what all that is chosen costs now, where that is what matters
 * @param left pieces that can still be had
 * @param other the variant that is new
 * @param sku {@code null} for news of a day
 * @param day of delivery, with a {@code window} of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record News(What what, @Nullable Sku sku, @Nullable Money before, @Nullable Money now, @Nullable Money total,
    @Nullable Integer left, @Nullable Sku other, @Nullable LocalDate day, @Nullable Window window) {

  /** What happened, from good to bad where both are. */
  public enum What { CHEAPER, DEARER, OVER_BUDGET, BACK, TOO_FEW, SOLD_OUT, NEW_VARIANT, NOT_SOLD, SOLD_AGAIN,
    WINDOW_FREE, DAY_FREE, WINDOW_FULL, DAY_FULL }

  public static News price(What what, Sku sku, Money before, Money now, @Nullable Money total) {
    return new News(what, sku, before, now, total, null, null, null, null);
  }

  public static News stock(What what, Sku sku, int left) {
    return new News(what, sku, null, null, null, left, null, null, null);
  }

  public static News of(What what, Sku sku, @Nullable Sku other) {
    return new News(what, sku, null, null, null, null, other, null, null);
  }

  public static News day(What what, LocalDate day, Window window) {
    return new News(what, null, null, null, null, null, null, day, window);
  }

  /** Whether it is none that she will like. */
  @JsonIgnore
  public boolean isBad() {
    return switch (what) {
      case CHEAPER, BACK, NEW_VARIANT, SOLD_AGAIN, WINDOW_FREE, DAY_FREE -> false;
      case DEARER, OVER_BUDGET, TOO_FEW, SOLD_OUT, NOT_SOLD, WINDOW_FULL, DAY_FULL -> true;
    };
  }
}
