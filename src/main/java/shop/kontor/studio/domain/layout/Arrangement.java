package shop.kontor.studio.domain.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.geometry.Reach;
import shop.kontor.studio.domain.geometry.Ways;
import shop.kontor.studio.domain.geometry.Zone;
import shop.kontor.studio.domain.guidelines.Judging;
import shop.kontor.studio.domain.guidelines.Role;
import shop.kontor.studio.domain.guidelines.Scene;
import shop.kontor.studio.domain.guidelines.Stand;

/**
 * Items and a room: tells of any choice of spots how good it is, some ten thousand times a second.
 *
 * <p>Not safe for threads.
 */
public final class Arrangement {

  private static final double WINDOW = Reach.PERSON + 250;
  /** For each that is unlike the last design: its main piece elsewhere. In parts of a million. */
  private static final int ELSEWHERE = 40_000;
  private static final double FAR = 1_200;
  /** What is as important as that must not be left out for the sake of others; below, it is weighed. */
  private static final int NEEDED = 150;
  private static final int LACK = 1_200;

  private final Plan plan;
  private final Brief brief;
  private final List<Item> items;
  private final Ways ways;
  private final List<Reach> windows;
  private final List<Footprint> avoided;

  /** @param avoided where the main piece of other designs stands, that this one ought to be told from */
  public Arrangement(Plan plan, Brief brief, List<Item> items, List<Footprint> avoided) {
    this.plan = plan;
    this.brief = brief;
    this.items = List.copyOf(items);
    this.avoided = List.copyOf(avoided);
    ways = new Ways(plan);
    windows = ways.windows(WINDOW);
  }

  public List<Item> items() {
    return items;
  }

  /** @param spots of each item; {@code null} where it is left out */
  public Score score(@Nullable Spot[] spots) {
    return score(spots, Score.WORST);
  }

  /** As {@link #score(Spot[])} if it is better than that; else something that is not better, and comes sooner. */
  Score score(@Nullable Spot[] spots, Score than) {
    int count = items.size();
    var stands = new Stand[count];
    int broken = 0;
    int missing = 0;
    int lacking = 0;
    for (int i = 0; i < count; i++) {
      stands[i] = stand(i, spots[i], stands);
      if (stands[i] == null) {
        int importance = items.get(i).importance();
        missing += importance >= NEEDED ? importance : 0;
        lacking += importance >= NEEDED ? 0 : importance * LACK;
      } else if (!items.get(i).isFixed()) {
        broken += isOut(stands[i], spots[i]) ? 1 : 0;
        for (int j = 0; j < i; j++) {
          broken += stands[j] != null && stands[i].isIn(stands[j]) ? 1 : 0;
        }
        for (int j = i + 1; j < count; j++) {
          broken += items.get(j).isFixed() && stands[i].isIn(fixed(j)) ? 1 : 0;
        }
      }
    }
    if (broken > 0) {
      return new Score(broken * 10, missing, 0);
    }
    var standing = standing(stands);
    int places = (int) Math.round(1e6 * Judging.places(new Scene(plan, standing), brief)) - likeness(stands) - lacking;
    var score = new Score(0, missing, places);
    if (!score.isBetterThan(than)) {
      return score;
    }
    broken = cutOff(standing);
    return broken > 0 ? new Score(broken, missing, 0) : score;
  }

  private int likeness(Stand[] stands) {
    if (avoided.isEmpty() || stands.length == 0 || stands[0] == null) {
      return 0;
    }
    int like = 0;
    for (var print : avoided) {
      like += print.middlesApart(stands[0].print()) < FAR && print.turn() == stands[0].print().turn() ? ELSEWHERE : 0;
    }
    return like;
  }

  private static List<Stand> standing(Stand[] stands) {
    var standing = new ArrayList<Stand>(stands.length);
    for (var stand : stands) {
      if (stand != null) {
        standing.add(stand);
      }
    }
    return standing;
  }

  /** The room as it is then. */
  public Scene scene(@Nullable Spot[] spots) {
    var stands = new Stand[items.size()];
    for (int i = 0; i < stands.length; i++) {
      stands[i] = stand(i, spots[i], stands);
    }
    return new Scene(plan, standing(stands));
  }

  private @Nullable Stand stand(int i, @Nullable Spot spot, Stand[] stands) {
    var item = items.get(i);
    if (item.isFixed()) {
      return fixed(i);
    }
    if (spot == null) {
      return null;
    }
    var anchor = item.anchor() < 0 ? null : stands[item.anchor()];
    var pose = spot.pose(item.piece(), anchor == null ? null : anchor.print(), anchor == null ? 0 : anchor.top(), plan);
    return pose == null ? null : stand(item, pose, false);
  }

  private Stand fixed(int i) {
    return stand(items.get(i), items.get(i).fixed(), true);
  }

  private static Stand stand(Item item, Spot.Pose pose, boolean locked) {
    return new Stand(item.id(), item.piece(), item.role(), pose.print(item.piece()), pose.lift(),
        pose.lift() + item.piece().height(), locked);
  }

  private boolean isOut(Stand stand, Spot spot) {
    return !(spot instanceof Spot.At) && isOut(plan, stand);
  }

  static boolean isOut(Plan plan, Stand stand) {
    if (stand.top() > plan.room().height() || !plan.contains(stand.print())) {
      return true;
    }
    for (var zone : plan.zones()) {
      if (!(zone.reason() == Zone.Reason.WINDOW && stand.role() == Role.CURTAIN)
          && zone.forbids(stand.print(), stand.lift(), stand.top())) {
        return true;
      }
    }
    return false;
  }

  private int cutOff(List<Stand> stands) {
    ways.clear();
    for (var stand : stands) {
      if (stand.isInTheWay() && !stand.role().liesOnOthers()) {
        ways.block(stand.print());
      }
    }
    ways.flood();
    int cut = ways.doorsCutOff();
    for (var window : windows) {
      cut += ways.reaches(window) ? 0 : 1;
    }
    for (var stand : stands) {
      cut += isReached(stand) ? 0 : 1;
    }
    return cut;
  }

  private boolean isReached(Stand stand) {
    var reaches = stand.reaches();
    for (var reach : reaches) {
      if (ways.reaches(reach)) {
        return true;
      }
    }
    return reaches.isEmpty();
  }
}
