package shop.kontor.studio.domain.guidelines;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.geometry.Plan;

/** A room with all that stands in it. */
public record Scene(Plan plan, List<Stand> stands) {

  public static Scene of(Plan plan, List<Placement> placements) {
    return new Scene(plan, placements.stream().map(Stand::of).toList());
  }

  @Nullable Stand first(Role role) {
    for (var stand : stands) {
      if (stand.role() == role) {
        return stand;
      }
    }
    return null;
  }

  boolean has(Role role) {
    return first(role) != null;
  }

  /** The one of a role whose middle is nearest. */
  @Nullable Stand nearest(Stand to, Role role) {
    Stand nearest = null;
    double least = Double.MAX_VALUE;
    for (var stand : stands) {
      if (stand != to && stand.role() == role && stand.print().middlesApart(to.print()) < least) {
        least = stand.print().middlesApart(to.print());
        nearest = stand;
      }
    }
    return nearest;
  }

  /** The one of these whose edge is nearest. */
  Optional<Double> nearestEdge(Stand to, Predicate<Stand> which) {
    double least = Double.MAX_VALUE;
    for (var stand : stands) {
      if (stand != to && which.test(stand)) {
        least = Math.min(least, stand.print().distanceTo(to.print()));
      }
    }
    return least == Double.MAX_VALUE ? Optional.empty() : Optional.of(least);
  }

  List<Stand> all(Role role) {
    return stands.stream().filter(stand -> stand.role() == role).toList();
  }
}
