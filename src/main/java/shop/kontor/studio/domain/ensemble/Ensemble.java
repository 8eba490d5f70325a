package shop.kontor.studio.domain.ensemble;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Piece;

/**
 * Pieces that go together, and are to go into one room.
 *
 * @param shortfalls wishes that can't be met, the worst first
 */
public record Ensemble(Idea idea, List<Chosen> chosen, List<Shortfall> shortfalls) {

  public Ensemble {
    chosen = List.copyOf(chosen);
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * One piece of it.
   *
   * @param must whether she asked for it
   */
  public record Chosen(Piece piece, int importance, boolean must) {}

  /** @param words key of the message that says what is in the way */
  public record Shortfall(@Nullable Guideline guideline, String words, List<Object> values) {}
}
