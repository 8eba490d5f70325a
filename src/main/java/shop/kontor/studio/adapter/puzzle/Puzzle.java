package shop.kontor.studio.adapter.puzzle;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.layout.Arrangement;
import shop.kontor.studio.domain.layout.Spot;

/**
 * All items of one room, as Timefold moves them about. Public, as is what Timefold makes copies of, because it asks
 * for that.
 */
@PlanningSolution
public class Puzzle {

  @ProblemFactProperty
  public Arrangement arrangement;

  @PlanningEntityCollectionProperty
  public List<Placing> placings = List.of();

  @PlanningScore
  public @Nullable HardMediumSoftScore score;

  public Puzzle() {}

  public Puzzle(Arrangement arrangement, @Nullable Spot[] spots) {
    this.arrangement = arrangement;
    placings = IntStream.range(0, spots.length).filter(i -> !arrangement.items().get(i).spots().isEmpty())
        .mapToObj(i -> new Placing(i, arrangement.items().get(i).spots(), spots[i])).toList();
  }

  public @Nullable Spot[] spots() {
    var spots = new Spot[arrangement.items().size()];
    placings.forEach(placing -> spots[placing.item] = placing.spot);
    return spots;
  }

  /** How good that is, beside what the last reckoning said. */
  public long places() {
    return score == null ? reckon().softScore() : score.softScore();
  }

  private HardMediumSoftScore reckon() {
    var reckoned = arrangement.score(spots());
    return HardMediumSoftScore.of(-reckoned.broken(), -reckoned.missing(), reckoned.places());
  }

  public boolean isEmpty() {
    return placings.isEmpty();
  }

  /** Which spot an item takes: what Timefold decides. */
  @PlanningEntity
  public static class Placing {

    @PlanningId
    public int item;

    @ValueRangeProvider
    public List<Spot> spots = List.of();

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Spot spot;

    public Placing() {}

    Placing(int item, List<Spot> spots, @Nullable Spot spot) {
      this.item = item;
      this.spots = spots;
      this.spot = spot;
    }
  }

  /** Tells Timefold how good a choice of spots is. */
  public static class Reckoner implements EasyScoreCalculator<Puzzle, HardMediumSoftScore> {

    @Override
    public HardMediumSoftScore calculateScore(Puzzle puzzle) {
      return puzzle.reckon();
    }
  }
}
