package shop.kontor.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.inventory.LocationId;

/**
 * Who buys how much of a variant, where and when.
 *
 * @param store in which she is; {@code null} for none
 * @param group of customers to which she belongs, such as {@code trade}; {@code null} for none
 * @param quantity pieces of this one variant
 */
public record Situation(Channel channel, @Nullable LocationId store, @Nullable String group, int quantity,
    Instant at) {

  /** Somebody of whom nothing is known, who looks at one piece on the web. */
  public static Situation everybody(Instant at) {
    return new Situation(Channel.WEB, null, null, 1, at);
  }

  public Situation of(int pieces) {
    return new Situation(channel, store, group, pieces, at);
  }
}
