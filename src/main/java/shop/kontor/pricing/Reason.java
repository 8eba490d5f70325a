package shop.kontor.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.inventory.LocationId;

/**
 * One thing that makes a line cost what it costs. A line for which there is none costs the variant's own price.
 *
 * @param name of the list or promotion, as customers read it, or what staff gave as their reason; {@code null} if it has
 *     none
 * @param price of one piece by it, including VAT; {@code null} where it takes {@code amount} off
 * @param amount that it takes off the line as a whole; {@code null} where it says what one piece costs
 * @param fromQuantity from so many pieces
 * @param channel in which the price was promised; {@code null} for what is no promise
 * @param store in which she was when it was promised, or where the discount was given; {@code null} for none
 * @param at when it was promised or given; {@code null} if that does not matter
 * @param until the first moment at which it no longer holds; {@code null} for no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(Kind kind, @Nullable String name, @Nullable Money price, @Nullable Money amount, int fromQuantity,
    @Nullable Channel channel, @Nullable LocationId store, @Nullable Instant at, @Nullable Instant until) {

  public static final int LONGEST_NAME = 200;

  public enum Kind {

    /** A price list. */
    LIST,
    /** A price list, from so many pieces. */
    TIER,
    /** A price that she was promised before, below what holds now. */
    PROMISE,
    /** A promotion takes something off. */
    PROMOTION,
    /** So does a code that she gave. */
    COUPON,
    /** So did staff. */
    DISCOUNT
  }

  public Reason {
    if (name != null && name.length() > LONGEST_NAME) {
      throw new Unfit("pricing.unfit.reason", "A reason is named by " + LONGEST_NAME + " characters at most");
    }
  }

  static Reason of(PricePromise promise) {
    return new Reason(Kind.PROMISE, promise.list(), promise.unitPrice(), null, promise.fromQuantity(),
        promise.channel(), promise.store(), promise.made(), promise.until());
  }

  static Reason of(Terms terms) {
    return new Reason(terms.fromQuantity() > 1 ? Kind.TIER : Kind.LIST, terms.name(), terms.unitPrice(), null,
        terms.fromQuantity(), null, null, null, terms.until());
  }

  /** Something is taken off the line, in whatever way. */
  public static Reason off(Kind kind, String name, Money amount) {
    return new Reason(kind, name, null, amount, 1, null, null, null, null);
  }
}
