package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** The same plan in every room, so that whoever knows one room knows all. */
class PlanRule extends Rule {

  private static final Set<String> PARTS = Set.of("", "domain", "application", "web", "adapter");
  /** What each part must not know of its own room. */
  private static final Map<String, Set<String>> BLIND = Map.of(
      "", Set.of("domain", "application", "web", "adapter"),
      "domain", Set.of("application", "web", "adapter"),
      "application", Set.of("web", "adapter"),
      "adapter", Set.of("web"));

  PlanRule() {
    super("plan", "whoever knows one room should find the way in all of them, and rules that know no framework outlive"
        + " it",
        "a room has its published language in the root package and, below it, only domain (no Spring but"
            + " org.springframework.data), application, web and adapter; outer parts know inner ones, never the other"
            + " way round");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.rooms()) {
      for (var type : room.classes()) {
        inspection.guards();
        var part = room.part(type);
        if (!PARTS.contains(part)) {
          inspection.finds(type, "the package '" + part + "' is not on the plan of a room");
        }
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var target = dependency.getTargetClass().getBaseComponentType();
          if (room.owns(target) && BLIND.getOrDefault(part, Set.of()).contains(room.part(target))) {
            inspection.finds(dependency, (part.isEmpty() ? "the published language" : part) + " knows "
                + room.part(target) + ", by " + target.getName());
          }
          if (Set.of("", "domain").contains(part) && isFramework(target)) {
            inspection.finds(dependency, (part.isEmpty() ? "the published language" : "domain")
                + " knows the framework, by "
                + target.getName());
          }
        }
      }
    }
  }

  /** A {@code @Query} names two types of Spring JDBC by default, without its author's doing. */
  private static boolean isFramework(JavaClass type) {
    var name = type.getPackageName();
    return !Set.of("RowMapper", "ResultSetExtractor").contains(type.getSimpleName())
        && (name.startsWith("org.springframework.") && !name.startsWith("org.springframework.data.")
        && !name.equals("org.springframework.modulith")
        || name.startsWith("jakarta.servlet.") || name.startsWith("java.sql"));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        Fixture.of("a package that is on no plan").java("package house.apple.service; class Basket {}")
            .shows("house.apple.service.Basket", "'service' is not on the plan"),
        Fixture.of("a domain that knows Spring").java("""
            package house.apple.domain;
            @org.springframework.stereotype.Component
            class Basket {}
            """).shows("house.apple.domain.Basket", "knows the framework", "org.springframework.stereotype.Component"),
        Fixture.of("a domain that knows its web").java("""
            package house.pear.domain;
            class Basket { house.pear.web.Form form; }
            """).java("package house.pear.web; public record Form(String tree) {}")
            .shows("house.pear.domain.Basket", "domain knows web, by house.pear.web.Form"),
        Fixture.of("a use case that knows its adapter").java("""
            package house.pear.application;
            class Picking { house.pear.adapter.Robot robot; }
            """).java("package house.pear.adapter; public class Robot {}")
            .shows("house.pear.application.Picking", "application knows adapter"));
  }
}
