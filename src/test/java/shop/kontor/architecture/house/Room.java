package shop.kontor.architecture.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * A room of a house: a direct sub-package of the base package whose {@code package-info} says {@code
 * @ApplicationModule}.
 *
 * @param classes everything compiled in it, without its {@code package-info}
 * @param ground whether it is the foundation that all others stand on, and not a trade
 */
public record Room(String name, String rootPackage, List<JavaClass> classes, boolean ground) {

  public static final String GROUND = "foundation";

  public boolean owns(JavaClass type) {
    return owns(type.getPackageName());
  }

  public boolean owns(String packageName) {
    return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
  }

  /** Whether this type is part of what the room publishes. */
  public boolean publishes(JavaClass type) {
    return type.getPackageName().equals(rootPackage);
  }

  /** The part of the room's plan that this type stands in, such as {@code domain}; empty for the root package. */
  public String part(JavaClass type) {
    var rest = type.getPackageName().substring(rootPackage.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }

  @Override
  public String toString() {
    return name;
  }
}
