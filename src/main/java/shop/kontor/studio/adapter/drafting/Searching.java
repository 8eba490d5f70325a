package shop.kontor.studio.adapter.drafting;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.adapter.puzzle.Puzzle;
import shop.kontor.studio.domain.layout.Arrangement;
import shop.kontor.studio.domain.layout.Spot;

/**
 * Makes an arrangement better by Timefold: late acceptance, one piece moved at a time with all that belong to it.
 * Ends after so many moves rather than after so many seconds: the same question always has the same answer.
 */
final class Searching {

  private static final int MEMORY = 150;
  /** In parts of a million: a gain worth telling of. */
  private static final long WORTH = 8_000;

  private final SolverFactory<Puzzle> factory;

  Searching(long moves) {
    factory = SolverFactory.create(new SolverConfig()
        .withSolutionClass(Puzzle.class).withEntityClasses(Puzzle.Placing.class)
        .withEasyScoreCalculatorClass(Puzzle.Reckoner.class)
        .withEnvironmentMode(EnvironmentMode.NO_ASSERT).withRandomSeed(0L)
        .withPhases(new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(new ChangeMoveSelectorConfig())
            .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(MEMORY))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
            .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves))));
  }

  /** @param better told of spots that are worth a look */
  @Nullable Spot[] search(Arrangement arrangement, @Nullable Spot[] begun, Consumer<Spot[]> better) {
    var puzzle = new Puzzle(arrangement, begun);
    if (puzzle.isEmpty()) {
      return begun;
    }
    var solver = factory.buildSolver();
    long[] told = {puzzle.places()};
    solver.addEventListener(event -> {
      var best = event.getNewBestSolution();
      if (best.places() >= told[0] + WORTH) {
        told[0] = best.places();
        better.accept(best.spots());
      }
    });
    return solver.solve(puzzle).spots();
  }
}
