package shop.kontor.studio.adapter.drafting;

import shop.kontor.studio.domain.Chaise;
import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.guidelines.Scene;
import shop.kontor.studio.domain.guidelines.Stand;

/** Corner sofas that may be put together either way get their chaise where a wall is nearer: the way in stays open. */
final class Corners {

  /** Nearer by less than this is as near; in millimetres. */
  private static final double ALIKE = 150;

  private Corners() {}

  static Scene settled(Scene scene) {
    return new Scene(scene.plan(), scene.stands().stream().map(stand -> settled(scene.plan(), stand)).toList());
  }

  private static Stand settled(Plan plan, Stand stand) {
    if (stand.locked() || !Chaise.mayChange(stand.piece())) {
      return stand;
    }
    double nearer = toWall(plan, stand.print(), 1) - toWall(plan, stand.print(), -1);
    var side = Math.abs(nearer) < ALIKE ? Chaise.of(stand.piece()) : nearer < 0 ? Chaise.RIGHT : Chaise.LEFT;
    return new Stand(stand.id(), side.on(stand.piece()), stand.role(), stand.print(), stand.lift(), stand.top(), false);
  }

  /** From the end of the seat that would come forward on this side. */
  private static double toWall(Plan plan, Footprint print, int side) {
    double x = print.x(side * print.halfWidth(), print.halfDepth() / 2);
    double y = print.y(side * print.halfWidth(), print.halfDepth() / 2);
    return plan.look(x, y, print.x(side, 0) - print.x(), print.y(side, 0) - print.y()).map(Plan.Hit::far).orElse(0.0);
  }
}
