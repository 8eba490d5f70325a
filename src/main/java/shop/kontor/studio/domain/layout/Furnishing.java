package shop.kontor.studio.domain.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.guidelines.Role;

/** Makes items of pieces: tells which stand by themselves, which belong to another, and where each might be. */
public final class Furnishing {

  private static final List<Role> ORDER = List.of(Role.SOFA, Role.BED, Role.DINING_TABLE, Role.DESK, Role.ARMCHAIR,
      Role.COFFEE_TABLE, Role.SCREEN, Role.WARDROBE, Role.STORAGE, Role.DESK_SEAT, Role.DINING_SEAT, Role.MATTRESS,
      Role.SIDE_TABLE, Role.RUG, Role.POUF, Role.FLOOR_LAMP, Role.OTHER, Role.PLANT, Role.PENDANT, Role.TABLE_LAMP,
      Role.CUSHION, Role.ON_WALL, Role.CURTAIN);
  private static final int LOW = 1_150;
  private static final int OVER_TABLE = 700;
  private static final int OVER_HEADS = 2_100;
  private static final int EYES = 1_400;
  private static final double FLOATING = 18;
  private static final int FEW = 12;

  private final Plan plan;
  private final Spots spots;
  private final List<Item> items = new ArrayList<>();
  private final int chairs;

  private Furnishing(Plan plan, int chairs) {
    this.plan = plan;
    this.chairs = chairs;
    spots = new Spots(plan);
  }

  /**
   * A piece that is to be put somewhere.
   *
   * @param fixed where it has to stay; {@code null} if it may be put anywhere
   */
  public record Wanted(String id, Piece piece, int importance, Spot.@Nullable Pose fixed) {}

  /** @return them in an order in which each comes after the one that it belongs to */
  public static List<Item> of(Plan plan, List<Wanted> wanted) {
    var furnishing = new Furnishing(plan, (int) wanted.stream()
        .filter(one -> Role.of(one.piece().kind()) == Role.DINING_SEAT).count());
    wanted.stream().sorted(Comparator.comparingInt((Wanted one) -> ORDER.indexOf(Role.of(one.piece().kind())))
        .thenComparing(one -> -one.piece().width())).forEach(furnishing::add);
    return List.copyOf(furnishing.items);
  }

  private void add(Wanted wanted) {
    var piece = wanted.piece();
    var role = Role.of(piece.kind());
    if (wanted.fixed() != null) {
      items.add(new Item(wanted.id(), piece, role, -1, wanted.importance(), wanted.fixed(), List.of()));
      return;
    }
    var anchor = anchor(role, piece);
    var found = new ArrayList<Spot>();
    if (anchor >= 0) {
      found.addAll(beside(role, piece, items.get(anchor)));
    }
    found.addAll(alone(role, piece, anchor >= 0));
    items.add(new Item(wanted.id(), piece, role, anchor, wanted.importance(), null, found));
  }

  /** Number of the item that such a piece goes with, the one with fewest of them so far; -1 for none. */
  private int anchor(Role role, Piece piece) {
    return switch (role) {
      case COFFEE_TABLE, POUF -> first(Role.SOFA);
      case ARMCHAIR -> first(Role.SOFA);
      case SCREEN -> first(Role.SOFA);
      case SIDE_TABLE -> fewest(role, first(Role.BED) >= 0 ? List.of(Role.BED) : List.of(Role.SOFA, Role.ARMCHAIR));
      case FLOOR_LAMP -> fewest(role, List.of(Role.SOFA, Role.ARMCHAIR));
      case RUG -> either(either(first(Role.SOFA), first(Role.BED)), either(first(Role.DINING_TABLE), first(Role.DESK)));
      case DESK_SEAT -> fewest(role, List.of(Role.DESK));
      case DINING_SEAT -> fewest(role, List.of(Role.DINING_TABLE, Role.DESK));
      case MATTRESS -> fewest(role, List.of(Role.BED));
      case CUSHION -> either(first(Role.SOFA), either(first(Role.ARMCHAIR), first(Role.BED)));
      case PENDANT -> either(first(Role.DINING_TABLE), first(Role.COFFEE_TABLE));
      case TABLE_LAMP -> support(piece);
      default -> -1;
    };
  }

  private static int either(int one, int other) {
    return one >= 0 ? one : other;
  }

  private int first(Role role) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).role() == role) {
        return i;
      }
    }
    return -1;
  }

  private int fewest(Role role, List<Role> anchors) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (var anchor : anchors) {
      for (int i = 0; i < items.size(); i++) {
        int at = i;
        if (items.get(i).role() == anchor) {
          long taken = items.stream().filter(item -> item.role() == role && item.anchor() == at).count();
          if (taken < least) {
            least = taken;
            best = i;
          }
        }
      }
    }
    return best;
  }

  /** What a lamp can stand on. */
  private int support(Piece lamp) {
    var on = lamp.kind().equals("desk-lamp") ? List.of(Role.DESK, Role.SIDE_TABLE, Role.STORAGE)
        : List.of(Role.SIDE_TABLE, Role.STORAGE, Role.SCREEN, Role.DESK);
    for (var role : on) {
      for (int i = 0; i < items.size(); i++) {
        int at = i;
        var item = items.get(i);
        if (item.role() == role && item.piece().height() <= LOW && !Beside.on(item.piece(), lamp).isEmpty()
            && items.stream().noneMatch(other -> other.role() == Role.TABLE_LAMP && other.anchor() == at)) {
          return i;
        }
      }
    }
    return -1;
  }

  private List<Spot> beside(Role role, Piece piece, Item anchor) {
    var to = anchor.piece();
    return switch (role) {
      case COFFEE_TABLE -> Beside.beforeSofa(to, piece);
      case ARMCHAIR, POUF -> {
        var table = items.stream().filter(item -> item.role() == Role.COFFEE_TABLE).findFirst().map(Item::piece);
        yield Beside.roundSofa(to, piece, table.map(Piece::width).orElse(900), table.map(Piece::depth).orElse(500));
      }
      case SCREEN -> Beside.facing();
      case SIDE_TABLE, FLOOR_LAMP -> anchor.role() == Role.BED ? Beside.atHead(to, piece)
          : Beside.atEnds(to, piece, 40);
      case RUG -> switch (anchor.role()) {
        case SOFA -> Beside.rugBeforeSofa(to, piece);
        case BED -> Beside.rugUnderBed(to, piece);
        case DESK -> Beside.under(to.depth() / 2.0);
        default -> Beside.under(0);
      };
      case DESK_SEAT -> Beside.atDesk(to, piece);
      case DINING_SEAT -> anchor.role() == Role.DESK ? Beside.atDesk(to, piece) : seats(to, piece);
      case MATTRESS -> Beside.inBed(to, piece);
      case CUSHION -> Beside.onSeat(to, piece);
      case PENDANT -> Beside.over(anchor.role() == Role.DINING_TABLE ? to.height() + OVER_TABLE : OVER_HEADS);
      case TABLE_LAMP -> Beside.on(to, piece);
      default -> List.of();
    };
  }

  /** The next place that no other chair has yet, and those after it. */
  private List<Spot> seats(Piece table, Piece chair) {
    var all = Beside.atTable(table, chair, chairs);
    int taken = (int) items.stream().filter(item -> item.role() == Role.DINING_SEAT).count();
    return taken < all.size() ? all.subList(taken, Math.min(all.size(), taken + 1)) : List.of();
  }

  private List<Spot> alone(Role role, Piece piece, boolean anchored) {
    int room = plan.room().height();
    return switch (role) {
      case SOFA -> {
        var all = new ArrayList<>(spots.atWalls(piece, 0, 100));
        if (plan.room().area() > FLOATING) {
          all.addAll(spots.free(piece, 0, 350, 4));
        }
        yield all;
      }
      case ARMCHAIR -> {
        var all = new ArrayList<>(spots.inCorners(piece, true));
        if (!anchored) {
          all.addAll(spots.atWalls(piece, 0, 200));
        }
        yield all;
      }
      case DINING_TABLE -> {
        var all = new ArrayList<>(spots.free(piece, 0, 200, 2));
        if (all.size() < FEW) {
          all.addAll(spots.atWalls(piece, 0, 250));
        }
        yield all;
      }
      case COFFEE_TABLE, RUG -> anchored ? List.of() : spots.free(piece, 0, 250, 2);
      case SCREEN, WARDROBE, STORAGE, BED, DESK, OTHER -> spots.atWalls(piece, 0, 100);
      case SIDE_TABLE, POUF -> anchored ? List.of() : spots.atWalls(piece, 0, 200);
      case FLOOR_LAMP, PLANT -> {
        var all = new ArrayList<>(spots.inCorners(piece, false));
        all.addAll(spots.atWalls(piece, 0, 300));
        yield all;
      }
      case DINING_SEAT, DESK_SEAT -> anchored ? List.of() : spots.atWalls(piece, 0, 200);
      case PENDANT -> {
        int lift = Math.min(OVER_HEADS, room - piece.height());
        yield anchored || lift < 0 ? List.of() : spots.free(piece, lift, 500, 1).stream().limit(1).toList();
      }
      case ON_WALL -> {
        int lift = Math.max(0, Math.min(piece.height() > 1_200 ? 50 : EYES, room - piece.height()));
        yield spots.atWalls(piece, lift, 150);
      }
      case CURTAIN -> spots.atWindows(piece, Math.max(0, room - piece.height()));
      case MATTRESS, TABLE_LAMP, CUSHION -> anchored ? List.of() : spots.atWalls(piece, 0, 300);
    };
  }
}
