package shop.kontor.studio.adapter.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.ensemble.Choosing;
import shop.kontor.studio.domain.ensemble.Idea;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.guidelines.Proof;
import shop.kontor.studio.domain.guidelines.Scene;

/**
 * How soon designs are there and how good they get, for living rooms of 10, 20 and 40 m² and 200 or 10,000 variants;
 * beside the same pieces thrown into the room at random, and put one after the other along the walls where there is
 * room.
 */
@Tag("bench")
class DraftingBench {

  private static final int ROUNDS = 3;
  private final TimefoldDrafting drafting = new TimefoldDrafting();

  @Test
  void rooms_are_furnished() {
    var rooms = new TreeMap<>(Map.of(10, Rooms.plain(3_600, 2_800), 20, Rooms.plain(5_000, 4_000), 40,
        Rooms.plain(7_300, 5_500)));
    var few = DemoPieces.some(200);
    long cold = now();
    long[] first = {0};
    drafting.draft(rooms.get(20), brief(0), few, _ -> first[0] = first[0] == 0 ? now() - cold : first[0]);
    System.out.printf("cold JVM: first %d ms, all %d ms%n", first[0] / 1_000_000, (now() - cold) / 1_000_000);
    for (int i = 0; i < 3; i++) {
      drafting.draft(rooms.get(20), brief(i), few, _ -> {});
    }
    for (var size : rooms.keySet()) {
      for (int variants : new int[] {200, 10_000}) {
        run(size, rooms.get(size), variants);
      }
    }
    for (var size : rooms.keySet()) {
      compare(size, rooms.get(size), few);
    }
  }

  private static Brief brief(long seed) {
    return new Brief(Purpose.LIVING, null, Money.parse("EUR 4000"), List.of(), List.of(), Map.of(), seed);
  }

  private void run(int size, Room room, int variants) {
    var offered = DemoPieces.some(variants);
    double first = 0;
    double third = 0;
    double all = 0;
    var over = new TreeMap<Integer, Double>();
    double end = 0;
    long most = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var best = new TreeMap<String, Integer>();
      var times = new ArrayList<Double>();
      var steps = new TreeMap<Double, Double>();
      System.gc();
      long before = used();
      long start = now();
      var outcome = drafting.draft(room, brief(round), offered, draft -> {
        double now = (now() - start) / 1e6;
        if (best.merge(draft.idea(), draft.percent(), Math::max) == draft.percent() && best.size() > times.size()) {
          times.add(now);
        }
        steps.put(now, best.values().stream().mapToInt(one -> one).sum() / 3.0);
      });
      all += (now() - start) / 1e6 / ROUNDS;
      most = Math.max(most, used() - before);
      first += times.getFirst() / ROUNDS;
      third += times.getLast() / ROUNDS;
      end += outcome.drafts().stream().mapToInt(Draft::percent).average().orElse(0) / ROUNDS;
      for (int at : new int[] {500, 1_000, 2_000}) {
        var step = steps.floorEntry((double) at);
        over.merge(at, (step == null ? 0 : step.getValue()) / ROUNDS, Double::sum);
      }
    }
    System.out.printf("| %d m² | %,d | %.0f ms | %.0f ms | %.0f ms | %s | %.0f | %d MB |%n", size, variants, first, third, all,
        String.join(" / ", over.values().stream().map("%.0f"::formatted).toList()), end, most / 1_000_000);
  }

  /** By the clock, as a customer waits: to be measured on a quiet machine. */
  private static long now() {
    return System.nanoTime();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void compare(int size, Room room, List<shop.kontor.studio.domain.Drafting.Offered> offered) {
    double[] scores = new double[3];
    int[] holds = new int[3];
    int count = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var choosing = new Choosing(room, brief(round), offered);
      var random = new Random(round);
      for (var idea : Idea.of(Purpose.LIVING)) {
        var pieces = choosing.next(idea).chosen();
        count++;
        for (int way = 0; way < 2; way++) {
          var placements = new ArrayList<Placement>();
          for (var one : pieces) {
            Placement best = null;
            for (int attempt = 0; attempt < (way == 0 ? 1 : 60) && (best == null || way == 1 && !fits(room, placements, best));
                attempt++) {
              best = new Placement("p" + placements.size(), one.piece(), new Point(random.nextInt(room.outline().get(1).x()),
                  random.nextInt(room.outline().get(2).y())), 90 * random.nextInt(4), 0, false);
            }
            if (way == 0 || fits(room, placements, best)) {
              placements.add(best);
            }
          }
          var judged = drafting.judge(room, brief(round), placements);
          scores[way] += guidelines(judged);
          holds[way] += Proof.of(Scene.of(new Plan(room), placements), brief(round)).isEmpty() ? 1 : 0;
        }
      }
      for (var draft : drafting.draft(room, brief(round), offered, _ -> {}).drafts()) {
        scores[2] += guidelines(draft);
        holds[2] += Proof.of(Scene.of(new Plan(room), draft.placements()), brief(round)).isEmpty() ? 1 : 0;
      }
    }
    var names = List.of("random", "greedy: anywhere free", "drafted");
    for (int way = 0; way < 3; way++) {
      System.out.printf("| %d m² | %s | %.0f | %d of %d |%n", size, names.get(way), scores[way] / count, holds[way], count);
    }
  }

  /** The guidelines alone: what must hold is counted beside it. */
  private static double guidelines(Draft draft) {
    return draft.verdicts().stream().filter(verdict -> !verdict.guideline().mustHold() && !verdict.words().endsWith(".none"))
        .mapToInt(verdict -> verdict.percent()).average().orElse(0);
  }

  private static boolean fits(Room room, List<Placement> placements, Placement one) {
    var all = new ArrayList<>(placements);
    all.add(one);
    return Proof.of(Scene.of(new Plan(room), all), brief(0)).isEmpty();
  }
}
