package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;

/** Law 1: no room calls another's objects; what it sees of another are values. */
class BeansRule extends Rule {

  private static final Set<String> LOOKUPS = Set.of("getBean", "getBeansOfType", "getBeanProvider");

  BeansRule() {
    super("beans", "a call into another room is a call that a carve would turn into the network, and a transaction that"
        + " then spans two rooms",
        "publish a request that the other room owns, or hear its facts and keep a replica; put nothing but records,"
            + " enums and interfaces of values into a root package");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.rooms()) {
      for (var type : room.classes()) {
        inspection.guards();
        if (room.publishes(type) && !isValue(type)) {
          inspection.finds(type, "the root package of room '" + room + "' holds something that is no value");
        }
        type.getMethodCallsFromSelf().stream()
            .filter(call -> LOOKUPS.contains(call.getName())
                && call.getTargetOwner().isAssignableTo(BeanFactory.class))
            .forEach(call -> inspection.finds(type.getName() + " " + call.getSourceCodeLocation(),
                "looks up a bean by hand, so nobody can tell whose it is"));
        if (type.isMetaAnnotatedWith(Component.class)) {
          type.getFields().forEach(field -> injected(house, room, field.getRawType(), field.getFullName(), inspection));
          type.getConstructors().forEach(unit -> parameters(house, room, unit, inspection));
        }
        type.getMethods().stream()
            .filter(method -> method.isMetaAnnotatedWith(org.springframework.context.annotation.Bean.class))
            .forEach(unit -> parameters(house, room, unit, inspection));
      }
    }
  }

  private static void parameters(House house, Room room, JavaCodeUnit unit, Inspection inspection) {
    unit.getParameters().forEach(parameter -> {
      var place = unit.getFullName() + " " + unit.getSourceCodeLocation();
      if (parameter.getRawType().isAssignableTo(ObjectProvider.class)) {
        parameter.getType().getAllInvolvedRawTypes().forEach(raw -> injected(house, room, raw, place, inspection));
      } else {
        injected(house, room, parameter.getRawType(), place, inspection);
      }
    });
  }

  private static void injected(House house, Room room, JavaClass type, String place, Inspection inspection) {
    house.room(type).filter(other -> !other.equals(room) && !other.ground() && !type.isRecord() && !type.isEnum())
        .ifPresent(other -> inspection.finds(place, "room '" + room + "' has " + type.getName() + " of room '" + other
            + "' injected"));
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.isAnnotation() || type.isInterface()
        || type.getEnclosingClass().map(outer -> outer.isRecord() || outer.isEnum() || outer.isInterface())
        .orElse(false);
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a room that has another's bean injected").java("""
        package house.pear;
        public interface Cellar { int pears(); }
        """).java("""
        package house.apple.application;
        @org.springframework.stereotype.Component
        class Cook {
          private final house.pear.Cellar cellar;
          Cook(house.pear.Cellar cellar) { this.cellar = cellar; }
        }
        """).shows("house.apple.application.Cook", "house.pear.Cellar of room 'pear' injected"),
        Fixture.of("a service in a root package").java("""
            package house.pear;
            @org.springframework.stereotype.Service
            public class PearService {}
            """).shows("house.pear.PearService", "no value"),
        Fixture.of("a bean looked up by hand").java("""
            package house.apple.application;
            class Finder {
              Object find(org.springframework.context.ApplicationContext context) {
                return context.getBean("house.pear.application.PearCounting");
              }
            }
            """).shows("Finder.java:4", "looks up a bean by hand"));
  }
}
