package shop.kontor.cart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.text.LocalText;

/**
 * A cart was neither changed nor checked out, as it was asked for by {@link ChangeCart} or {@link CheckOutCart}.
 *
 * @param request that this answers
 * @param customer {@code null} for a guest
 * @param reason a code, such as {@code total}, {@code unknown}, {@code NOT_FOR_SALE}, {@code SOLD_OUT}, {@code TOO_MANY},
 *     {@code empty}, {@code coupon.unknown}, {@code store}, {@code overtaken}; more of them may come
 * @param sentence that says it to people, in English and Korean
 */
public record CartRefused(String request, String visitor, @Nullable String customer, String reason, LocalText sentence,
    Instant at) implements Fact {

  @Override
  public String key() {
    return customer == null ? visitor : customer;
  }
}
