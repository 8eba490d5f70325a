package shop.kontor.foundation.house;

import java.util.Optional;

/** The house's plan: which room a class belongs to. A room is a package directly below {@code shop.kontor}. */
public final class Rooms {

  private static final String HOUSE = "shop.kontor.";

  private Rooms() {}

  /** The room of this class, such as {@code inventory}; empty outside the house and at its front door. */
  public static Optional<String> of(Class<?> type) {
    var packageName = type.getPackageName();
    if (!packageName.startsWith(HOUSE)) {
      return Optional.empty();
    }
    var inside = packageName.substring(HOUSE.length());
    int end = inside.indexOf('.');
    return Optional.of(end < 0 ? inside : inside.substring(0, end));
  }
}
