package shop.kontor.pricing;

import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/**
 * A promotion is as told here, or is no more. Those that have not begun are told, too: spans begin and end untold.
 *
 * @param version grows by one with each change of this promotion: of two facts, the higher one holds
 * @param promotion {@code null} if it was withdrawn
 */
public record PromotionChanged(String id, long version, @Nullable Promotion promotion) implements Fact {

  /** In the whole house: whoever reckons keeps all of them at hand. */
  public static final int MOST = 1_000;

  @Override
  public String key() {
    return id;
  }
}
