package shop.kontor.studio.domain;

import java.util.List;

/**
 * A design as the drafting table gives it: what stands where, and how good that is.
 *
 * @param idea what tells it from its siblings: key of a message, such as {@code studio.idea.light}
 * @param verdicts one for each guideline that is not off
 * @param percent all of them, by their weights
 */
public record Draft(String idea, List<Placement> placements, List<Verdict> verdicts, int percent) {

  public Draft {
    placements = List.copyOf(placements);
    verdicts = List.copyOf(verdicts);
  }
}
