package shop.kontor.architecture.rules;

import java.util.List;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** Law 1: rooms know each other's published language and nothing else. */
public class WallsRule extends Rule {

  WallsRule() {
    super("walls", "a room that knows another's inside can't be carved out without it",
        "use only what stands in the other room's root package; what you need to know of it, hear its facts and keep a"
            + " replica; what it must do for you, ask by a request that it owns");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.all()) {
      for (var type : room.classes()) {
        inspection.guards();
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var target = dependency.getTargetClass().getBaseComponentType();
          house.room(target).filter(other -> !other.equals(room) && !other.ground()).ifPresent(other -> {
            if (room.ground()) {
              inspection.finds(dependency, "the ground knows room '" + other + "' by " + target.getName());
            } else if (!other.publishes(target)) {
              inspection.finds(dependency, "room '" + room + "' reaches into room '" + other + "' by "
                  + target.getName());
            }
          });
        }
      }
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a room that reaches into another").java("""
        package house.apple.application;
        class Thief {
          house.pear.domain.PearTrees trees;
        }
        """).shows("house.apple.application.Thief (Thief.java", "reaches into room 'pear'",
            "house.pear.domain.PearTrees"),
        Fixture.of("a ground that knows a room").java("""
            /** The ground of the small house. */
            @org.springframework.modulith.ApplicationModule
            package house.foundation;
            """).java("package house.foundation; class Digger { house.pear.PearsCounted found; }")
            .shows("house.foundation.Digger", "the ground knows room 'pear'"));
  }
}
