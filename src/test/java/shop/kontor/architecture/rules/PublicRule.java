package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;

/** Package-private by default: public inside a room is only what another part of the room uses. */
class PublicRule extends Rule {

  PublicRule() {
    super("public", "what is public invites use from anywhere; what is not can be changed without asking",
        "take 'public' away; a type inside a room is public only where another package of the room uses it, or where it"
            + " is a record or enum that pages show");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.rooms()) {
      for (var type : room.classes()) {
        if (!room.publishes(type) && type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
          inspection.guards();
          if (!type.isRecord() && !type.isEnum() && !usedOutsideItsPackage(type)
              && !isService(house, type) && !usedByTests(house, room, type)) {
            inspection.finds(type, "is public, and nothing outside its package uses it");
          }
        }
      }
    }
  }

  private static boolean usedOutsideItsPackage(JavaClass type) {
    var users = type.getDirectDependenciesToSelf();
    return users.stream()
        .anyMatch(dependency -> !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  /** What Java's ServiceLoader finds must be public. */
  private static boolean isService(House house, JavaClass type) {
    return House.files(house.resources().resolve("META-INF/services"), "").stream().anyMatch(file -> {
      try {
        return Files.readAllLines(file).contains(type.getName());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** A room's test stands in its root package, where the room is started from. */
  private static boolean usedByTests(House house, Room room, JavaClass type) {
    return house.tests(room).stream().filter(test -> !test.getPackageName().equals(type.getPackageName()))
        .flatMap(test -> test.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> dependency.getTargetClass().getName().equals(type.getName()));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a class that is public for nobody").java("""
        package house.apple.application;
        public class Basket {}
        """).shows("house.apple.application.Basket", "nothing outside its package uses it"));
  }
}
