package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Rule;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Replicas;
import shop.kontor.foundation.post.Retelling;

/** Law 2: a replica can be rebuilt. */
class ReplicasRule extends Rule {

  ReplicasRule() {
    super("replicas", "a replica that was lost or is in doubt has to be filled anew from what its owner tells, and nobody"
        + " but the room knows which of its tables that are",
        "let one component of the room's application implement foundation.post.Replicas and empty them all, versions"
            + " too");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    var told = house.rooms().stream().flatMap(room -> room.classes().stream()
        .filter(type -> type.isAssignableTo(Retelling.class))
        .flatMap(teller -> teller.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass())
        .filter(type -> type.isAssignableTo(Fact.class) && room.owns(type))).collect(Collectors.toSet());
    for (var room : house.rooms()) {
      var heard = heard(house, told, Listener.in(house, room));
      inspection.guards(); // also where nothing is heard, as in a project with one room
      if (!heard.isEmpty() && room.classes().stream().noneMatch(type -> type.isAssignableTo(Replicas.class))) {
        inspection.finds(room.rootPackage(), "room '" + room + "' hears " + String.join(", ", heard)
            + " and does not say how to empty what it keeps of that");
      }
    }
  }

  private static List<String> heard(House house, Set<JavaClass> told, List<Listener> listeners) {
    return listeners.stream().flatMap(listener -> listener.message().stream()).filter(told::contains)
        .filter(fact -> listeners.stream().noneMatch(listener -> listener.room().owns(fact)))
        .map(fact -> house.room(fact).orElseThrow() + "." + fact.getSimpleName()).distinct().sorted().toList();
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a replica that nobody can empty")
        .without("src/main/java/house/apple/application/PearsForgotten.java")
        .shows("house.apple", "hears pear.PearsCounted"));
  }
}
