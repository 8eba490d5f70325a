package shop.kontor.studio.domain.guidelines;

import java.util.Comparator;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.geometry.Wall;

/**
 * What a room looks at.
 *
 * @param what it is: part of a message's key
 */
record Focus(double x, double y, String what) {

  static Focus of(Scene scene) {
    var plan = scene.plan();
    var fireplace = plan.fireplace();
    if (fireplace.isPresent()) {
      return new Focus(fireplace.get().at().x(), fireplace.get().at().y(), "fireplace");
    }
    var screen = scene.first(Role.SCREEN);
    return screen != null ? new Focus(screen.print().x(), screen.print().y(), "screen") : view(plan);
  }

  private static Focus view(Plan plan) {
    return plan.windows().stream().max(Comparator.comparingDouble(Opening::width)).map(window -> new Focus(
        (window.from().x() + window.to().x()) / 2.0, (window.from().y() + window.to().y()) / 2.0, "window"))
        .orElseGet(() -> {
          var wall = plan.walls().stream().max(Comparator.comparingDouble(Wall::length)).orElseThrow();
          return new Focus((wall.x1() + wall.x2()) / 2, (wall.y1() + wall.y2()) / 2, "wall");
        });
  }
}
