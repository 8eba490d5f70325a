package shop.kontor.studio.domain;

import java.util.List;
import java.util.Set;

/** What lies on a piece goes where it goes: a lamp with its table, a mattress with its bed. */
final class Load {

  private static final Set<String> LYING = Set.of("mattress", "table-lamp", "desk-lamp", "cushion");
  /** A lamp that stands as high as its table does, give or take, in millimetres. */
  private static final int ON_TOP = 30;

  private Load() {}

  /** The same placements, with what lay on the old one in its place on the new one. */
  static List<Placement> follow(List<Placement> placements, Placement old, Placement fresh) {
    return placements.stream().map(each -> each.id().equals(old.id()) ? fresh
        : lies(each, old) ? carried(each, old, fresh) : each).toList();
  }

  private static boolean lies(Placement thing, Placement on) {
    if (!LYING.contains(thing.piece().kind()) || LYING.contains(on.piece().kind()) || thing.lift() == 0) {
      return false;
    }
    var offset = turned(thing.at().x() - on.at().x(), thing.at().y() - on.at().y(), -on.turn());
    return Math.abs(offset[0]) <= on.piece().width() / 2.0 && Math.abs(offset[1]) <= on.piece().depth() / 2.0
        && thing.lift() <= on.piece().height() + ON_TOP;
  }

  private static Placement carried(Placement thing, Placement old, Placement fresh) {
    var offset = turned(thing.at().x() - old.at().x(), thing.at().y() - old.at().y(), -old.turn());
    var moved = turned(offset[0] * fresh.piece().width() / old.piece().width(),
        offset[1] * fresh.piece().depth() / old.piece().depth(), fresh.turn());
    int higher = Math.abs(thing.lift() - old.piece().height()) <= ON_TOP
        ? fresh.piece().height() - old.piece().height() : 0;
    return new Placement(thing.id(), thing.piece(), new Point((int) Math.round(fresh.at().x() + moved[0]),
        (int) Math.round(fresh.at().y() + moved[1])), Math.floorMod(thing.turn() + fresh.turn() - old.turn(), 360),
        Math.max(0, thing.lift() + higher + fresh.lift() - old.lift()), thing.locked());
  }

  private static double[] turned(double x, double y, int degrees) {
    double angle = Math.toRadians(degrees);
    return new double[] {x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)};
  }
}
