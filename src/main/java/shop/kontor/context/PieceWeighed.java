package shop.kontor.context;

import java.time.Instant;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * What became of a {@link WeighPiece} that bears an id.
 *
 * @param request of which this is the answer
 */
public record PieceWeighed(String request, String project, Sku sku, Outcome outcome, Instant at) implements Fact {

  public enum Outcome {
    /** The board has it so, or had it so before. */
    DONE,
    /** There is no such project, or whoever asked may not change it: nobody learns which. */
    NOT_ALLOWED,
    /** The shop has no such variant. */
    UNKNOWN_VARIANT,
    /** As much is on the board, or was done in the project, as there can be; or more of it was asked for. */
    FULL,
    /** Something else was asked of this variant later. */
    OVERTAKEN
  }

  @Override
  public String key() {
    return project;
  }
}
