package shop.kontor.studio.adapter.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.guidelines.Judging;
import shop.kontor.studio.domain.guidelines.Proof;
import shop.kontor.studio.domain.guidelines.Scene;
import shop.kontor.studio.domain.layout.Arrangement;
import shop.kontor.studio.domain.layout.Building;
import shop.kontor.studio.domain.layout.Furnishing;
import shop.kontor.studio.domain.layout.Furnishing.Wanted;
import shop.kontor.studio.domain.layout.Spot;

/** One design while it is being made. */
final class Sketch {

  private static final int WAYS = 4;

  private final Plan plan;
  private final Brief brief;
  private final String idea;
  private final Arrangement arrangement;
  private @Nullable Spot[] spots;

  private Sketch(Plan plan, Brief brief, String idea, Arrangement arrangement, @Nullable Spot[] spots) {
    this.plan = plan;
    this.brief = brief;
    this.idea = idea;
    this.arrangement = arrangement;
    this.spots = spots;
  }

  static Sketch of(Plan plan, Brief brief, String idea, List<Wanted> wanted, List<Footprint> avoided) {
    var arrangement = new Arrangement(plan, brief, Furnishing.of(plan, wanted), avoided);
    return new Sketch(plan, brief, idea, arrangement, new Building(arrangement, brief.seed()).best(WAYS));
  }

  void improve(Searching searching, Consumer<Draft> improved) {
    int[] percent = {draft().map(Draft::percent).orElse(-1)};
    spots = searching.search(arrangement, spots, better -> draft(better).filter(draft -> draft.percent() > percent[0])
        .ifPresent(draft -> {
          percent[0] = draft.percent();
          improved.accept(draft);
        }));
  }

  /** What came of it, if what must hold does. */
  Optional<Draft> draft() {
    return draft(spots);
  }

  private Optional<Draft> draft(@Nullable Spot[] spots) {
    return proved(arrangement.scene(spots)).filter(scene -> !scene.stands().isEmpty())
        .map(scene -> Judging.judge(idea, Corners.settled(scene), brief));
  }

  /** What the search took to hold is proved; what does not hold is left out, the least important first. */
  private Optional<Scene> proved(Scene scene) {
    var order = IntStream.range(0, arrangement.items().size()).mapToObj(arrangement.items()::get)
        .filter(item -> item.fixed() == null).sorted(Comparator.comparingInt(item -> item.importance()))
        .map(item -> item.id()).toList();
    var left = scene;
    for (int next = 0; !Proof.of(left, brief).isEmpty(); next++) {
      if (next == order.size()) {
        return Optional.empty();
      }
      var without = order.get(next);
      left = new Scene(plan, left.stands().stream().filter(stand -> !stand.id().equals(without)).toList());
    }
    return Optional.of(left);
  }

  /** Ids of what found no place, and whether there is none even in the empty room. */
  List<Missing> missing() {
    var there = draft().map(draft -> draft.placements().stream().map(placement -> placement.id()).toList())
        .orElse(List.of());
    var missing = new ArrayList<Missing>();
    for (var item : arrangement.items()) {
      if (!there.contains(item.id())) {
        missing.add(new Missing(item.id(), item.spots().isEmpty()));
      }
    }
    return missing;
  }

  record Missing(String id, boolean nowhere) {}

  Optional<Footprint> main() {
    return arrangement.scene(spots).stands().stream().findFirst().map(stand -> stand.print());
  }
}
