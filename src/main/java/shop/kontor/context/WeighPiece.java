package shop.kontor.context;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.context.ProjectChanged.Standing;
import shop.kontor.foundation.post.Request;

/**
 * Somebody who may change a project puts a variant on its board, or says what is to become of it. Answered by {@link
 * ProjectChanged}, where that changes anything; by whoever may not change it, of what is not for sale, or where the board is
 * full, nothing is done.
 *
 * @param project its id
 * @param by who, as {@link ProjectChanged.Member#person} says it
 * @param standing {@code null} for as it was; of what is new, that it is considered
 * @param quantity from 1; {@code null} for as it was; of what is new, one
 * @param at when it was asked for: what was asked earlier of the same variant is not done any more
 */
public record WeighPiece(String project, String by, Sku sku, @Nullable Standing standing, @Nullable Integer quantity,
    Instant at) implements Request {

  @Override
  public String key() {
    return project;
  }
}
