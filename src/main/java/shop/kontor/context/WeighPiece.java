package shop.kontor.context;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.context.ProjectChanged.Standing;
import shop.kontor.foundation.post.Request;

/**
 * Somebody who may change a project puts a variant on its board, or says what is to become of it. Answered by {@link
 * ProjectChanged}, where that changes anything, and once by {@link PieceWeighed}, if it bears an id; by whoever may not
 * change it, of what is not for sale, or where the board is full, nothing is done.
 *
 * @param project its id
 * @param by who, as {@link ProjectChanged.Member#person} says it
 * @param standing {@code null} for as it was; of what is new, that it is considered
 * @param quantity from 1; {@code null} for as it was; of what is new, one
 * @param at when it was asked for: what was asked earlier of the same variant is not done any more
 * @param objection what speaks against it, if it is rejected; {@code null} for as it was, or if nobody said
 * @param reason in her words, at most 500 characters; {@code null} for as it was, or for none
 * @param request chosen by the asker, by which it is answered: at most 60 letters, digits, hyphens and dots; {@code null}
 *     if nobody waits for that
 */
public record WeighPiece(String project, String by, Sku sku, @Nullable Standing standing, @Nullable Integer quantity,
    Instant at, @Nullable Objection objection, @Nullable String reason, @Nullable String request) implements Request {

  /** What is rejected for its price is watched all the same: it may become cheaper. */
  public enum Objection { PRICE, SIZE, LOOK, OTHER }

  public WeighPiece {
    if (reason != null && reason.length() > 500) {
      throw new IllegalArgumentException("A reason has at most 500 characters");
    }
    if (request != null && !request.matches("[0-9A-Za-z.-]{1,60}")) {
      throw new IllegalArgumentException("A request has an id of 1 to 60 letters, digits, hyphens and dots");
    }
  }

  /** With nothing said of it, and for nobody who waits. */
  public WeighPiece(String project, String by, Sku sku, @Nullable Standing standing, @Nullable Integer quantity,
      Instant at) {
    this(project, by, sku, standing, quantity, at, null, null, null);
  }

  @Override
  public String key() {
    return project;
  }
}
