package shop.kontor.studio.adapter.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Drafting;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.ensemble.Choosing;
import shop.kontor.studio.domain.ensemble.Ensemble.Chosen;
import shop.kontor.studio.domain.ensemble.Ensemble.Shortfall;
import shop.kontor.studio.domain.ensemble.Idea;
import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.guidelines.Judging;
import shop.kontor.studio.domain.guidelines.Proof;
import shop.kontor.studio.domain.guidelines.Scene;
import shop.kontor.studio.domain.layout.Furnishing.Wanted;
import shop.kontor.studio.domain.layout.Spot;

/**
 * Designs in three steps: chooses pieces that go together, puts one after the other where it is best, and lets
 * Timefold search for better places. What is returned has been proved.
 */
@Component
class TimefoldDrafting implements Drafting {

  private static final String OWN = "studio.idea.own";
  private static final int KEPT = 1_000;
  private static final int WORTH_A_SMALLER_ONE = 40;
  private static final int TRIES = 3;
  private static final long MOVES = 6_000;

  private final Searching searching;

  TimefoldDrafting() {
    this(MOVES);
  }

  /** @param moves that are tried for each design */
  TimefoldDrafting(long moves) {
    searching = new Searching(moves);
  }

  @Override
  public Underway begin(Room room, Brief brief, Collection<Offered> offered, Consumer<Draft> improved) {
    var plan = new Plan(room);
    var stuck = stuck(plan, brief, offered);
    return stuck.isPresent() ? () -> stuck : new Steps(plan, brief, offered, improved);
  }

  /** First each idea is laid out, so that there is something to look at; then each is searched for better places. */
  private final class Steps implements Underway {

    private final Plan plan;
    private final Brief brief;
    private final Collection<Offered> offered;
    private final Consumer<Draft> improved;
    private final Choosing choosing;
    private final List<Shortfall> shortfalls = new ArrayList<>();
    private final List<Footprint> avoided = new ArrayList<>();
    private final List<Sketch> sketches = new ArrayList<>();
    private final Iterator<Idea> ideas;
    private int searched;

    Steps(Plan plan, Brief brief, Collection<Offered> offered, Consumer<Draft> improved) {
      this.plan = plan;
      this.brief = brief;
      this.offered = offered;
      this.improved = improved;
      this.choosing = new Choosing(plan.room(), brief, offered);
      this.ideas = Idea.of(brief.purpose()).iterator();
    }

    @Override
    public Optional<Outcome> step() {
      if (ideas.hasNext()) {
        layOut(ideas.next());
        return Optional.empty();
      }
      sketches.get(searched++).improve(searching, improved);
      return searched < sketches.size() ? Optional.empty() : Optional.of(outcome());
    }

    private void layOut(Idea idea) {
      var ensemble = choosing.next(idea);
      shortfalls.addAll(ensemble.shortfalls());
      var sketch = sketch(plan, brief, idea, new ArrayList<>(ensemble.chosen()), choosing, avoided, shortfalls);
      sketch.draft().ifPresent(improved);
      sketch.main().ifPresent(avoided::add);
      sketches.add(sketch);
    }

    private Outcome outcome() {
      var drafts = sketches.stream().flatMap(sketch -> sketch.draft().stream())
          .sorted(Comparator.comparingInt(Draft::percent).reversed()).toList();
      return new Outcome(drafts, hindrance(plan, brief, offered, shortfalls, drafts));
    }
  }

  /** What finds no place is tried in a smaller size. */
  private static Sketch sketch(Plan plan, Brief brief, Idea idea, List<Chosen> chosen, Choosing choosing,
      List<Footprint> avoided, List<Shortfall> shortfalls) {
    for (int attempt = 1; ; attempt++) {
      var wanted = wanted(brief, chosen);
      var sketch = Sketch.of(plan, brief, idea.words(), wanted, avoided);
      int keptCount = brief.kept().size();
      boolean changed = false;
      var missing = sketch.missing();
      for (var one : missing) {
        int at = at(wanted, one.id()) - keptCount;
        if (at >= 0 && attempt < TRIES && chosen.get(at).importance() >= WORTH_A_SMALLER_ONE) {
          var old = chosen.get(at);
          var smaller = choosing.smaller(old.piece(), 0);
          if (smaller.isPresent()) {
            chosen.set(at, new Chosen(smaller.get(), old.importance(), old.must()));
            changed = true;
          }
        }
      }
      if (changed) {
        choosing.fit(chosen);
      } else {
        for (var one : missing) {
          int at = at(wanted, one.id());
          if (wanted.get(at).importance() >= KEPT) {
            var piece = wanted.get(at).piece();
            shortfalls.add(one.nowhere()
                ? new Shortfall(Guideline.WITHIN_THE_ROOM, "studio.hindrance.size",
                    List.of(piece.name(), Math.round(piece.width() / 10.0), Math.round(piece.depth() / 10.0)))
                : new Shortfall(Guideline.WALKWAYS, "studio.hindrance.walkway", List.of(piece.name())));
          }
        }
        return sketch;
      }
    }
  }

  private static int at(List<Wanted> wanted, String id) {
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static List<Wanted> wanted(Brief brief, List<Chosen> chosen) {
    var wanted = new ArrayList<>(brief.kept().stream().map(TimefoldDrafting::wanted).toList());
    var counts = new HashMap<String, Integer>();
    for (var one : chosen) {
      var kind = one.piece().kind().replaceAll("[^a-z0-9-]", "");
      var name = kind.substring(0, Math.min(30, kind.length()));
      String id;
      do {
        id = name + "-" + counts.merge(name, 1, Integer::sum);
      } while (isTaken(wanted, id));
      wanted.add(new Wanted(id, one.piece(), one.importance(), null));
    }
    return wanted;
  }

  private static boolean isTaken(List<Wanted> wanted, String id) {
    return wanted.stream().anyMatch(other -> other.id().equals(id));
  }

  private static Wanted wanted(Placement placement) {
    return new Wanted(placement.id(), placement.piece(), KEPT, placement.locked()
        ? new Spot.Pose(placement.at().x(), placement.at().y(), placement.turn(), placement.lift()) : null);
  }

  /** If what may not be moved breaks what must hold, no design can mend that. */
  private Optional<Outcome> stuck(Plan plan, Brief brief, Collection<Offered> offered) {
    var locked = brief.kept().stream().filter(Placement::locked).toList();
    var broken = Proof.of(Scene.of(plan, locked), brief);
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    var worst = broken.getFirst();
    var closest = worst.guideline() == Guideline.WITHIN_BUDGET ? Optional.<Draft>empty()
        : draft(plan.room(), kept(brief, brief.kept().stream().map(kept -> new Placement(kept.id(), kept.piece(),
            kept.at(), kept.turn(), kept.lift(), false)).toList()), offered, _ -> {}).drafts().stream().findFirst();
    return Optional.of(new Outcome(List.of(), new Hindrance(worst.guideline(),
        "studio.hindrance.kept." + worst.guideline(), worst.values(), closest.orElse(null))));
  }

  private @Nullable Hindrance hindrance(Plan plan, Brief brief, Collection<Offered> offered, List<Shortfall> shortfalls,
      List<Draft> drafts) {
    if (shortfalls.isEmpty()) {
      return drafts.isEmpty() ? new Hindrance(null, "studio.hindrance.nothing", List.of(), null) : null;
    }
    var worst = shortfalls.getFirst();
    var closest = drafts.isEmpty() ? null : drafts.getFirst();
    if (worst.guideline() == Guideline.WITHIN_BUDGET && worst.values().getFirst() instanceof Money needed) {
      var richer = new Brief(brief.purpose(), brief.style(), needed, brief.musts(), brief.kept(), brief.weights(),
          brief.seed());
      var idea = Idea.of(brief.purpose()).getFirst();
      var choosing = new Choosing(plan.room(), richer, offered);
      closest = sketch(plan, richer, idea, new ArrayList<>(choosing.next(idea).chosen()), choosing, List.of(),
          new ArrayList<>()).draft()
          .map(draft -> Judging.judge(draft.idea(), Scene.of(plan, draft.placements()), brief)).orElse(closest);
    }
    return new Hindrance(worst.guideline(), worst.words(), worst.values(), closest);
  }

  private static Brief kept(Brief brief, List<Placement> kept) {
    return new Brief(brief.purpose(), brief.style(), brief.budget(), brief.musts(), kept, brief.weights(),
        brief.seed());
  }

  @Override
  public Outcome rearrange(Room room, Brief brief, List<Placement> placements, Consumer<Draft> improved) {
    var plan = new Plan(room);
    // what it costs does not change by moving it
    var moving = new Brief(brief.purpose(), brief.style(), null, brief.musts(), placements, brief.weights(),
        brief.seed());
    var stuck = stuck(plan, moving, List.of());
    if (stuck.isPresent()) {
      return stuck.get();
    }
    var wanted = placements.stream().map(TimefoldDrafting::wanted).toList();
    var sketch = Sketch.of(plan, moving, OWN, wanted, List.of());
    sketch.draft().ifPresent(improved);
    sketch.improve(searching, improved);
    var draft = sketch.draft();
    var missing = sketch.missing();
    if (missing.isEmpty()) {
      return new Outcome(draft.stream().toList(), null);
    }
    var piece = wanted.get(at(wanted, missing.getFirst().id())).piece();
    return new Outcome(List.of(), new Hindrance(Guideline.WALKWAYS, "studio.hindrance.walkway", List.of(piece.name()),
        draft.orElse(null)));
  }

  @Override
  public Draft judge(Room room, Brief brief, List<Placement> placements) {
    return Judging.judge(OWN, Scene.of(new Plan(room), placements), brief);
  }
}
