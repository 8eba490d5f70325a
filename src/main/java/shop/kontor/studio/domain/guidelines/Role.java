package shop.kontor.studio.domain.guidelines;

import java.util.Set;

/** What part a piece plays in a room, by its kind as the catalogue names it. */
public enum Role {

  SOFA(Place.GROUP, "sofa", "corner-sofa", "loveseat", "sofa-bed"),
  ARMCHAIR(Place.GROUP, "armchair"),
  POUF(Place.GROUP, "pouf", "ottoman"),
  COFFEE_TABLE(Place.GROUP, "coffee-table"),
  SIDE_TABLE(Place.GROUP, "side-table", "nightstand"),
  SCREEN(Place.WALL, "tv-bench", "tv", "television"),
  STORAGE(Place.WALL, "bookcase", "sideboard", "shelf", "cabinet", "filing-cabinet", "dresser", "chest", "storage"),
  WARDROBE(Place.WALL, "wardrobe"),
  BED(Place.WALL, "bed"),
  MATTRESS(Place.ON, "mattress"),
  DINING_TABLE(Place.FREE, "dining-table", "table"),
  DINING_SEAT(Place.GROUP, "chair", "bench", "stool"),
  DESK(Place.WALL, "desk"),
  DESK_SEAT(Place.GROUP, "office-chair"),
  RUG(Place.FREE, "rug"),
  FLOOR_LAMP(Place.GROUP, "floor-lamp", "lamp"),
  TABLE_LAMP(Place.ON, "table-lamp", "desk-lamp"),
  PENDANT(Place.HANGS, "pendant-lamp"),
  ON_WALL(Place.HANGS, "wall-shelf", "mirror", "picture"),
  CURTAIN(Place.HANGS, "curtain"),
  CUSHION(Place.ON, "cushion"),
  PLANT(Place.GROUP, "plant"),
  OTHER(Place.WALL);

  /** Where such a piece likes to be. */
  private enum Place { WALL, GROUP, FREE, ON, HANGS }

  private static final int RUG_HIGH = 60;

  private final Place place;
  private final Set<String> kinds;

  Role(Place place, String... kinds) {
    this.place = place;
    this.kinds = Set.of(kinds);
  }

  /** @param kind as the catalogue names it */
  public static Role of(String kind) {
    for (var role : values()) {
      if (role.kinds.contains(kind)) {
        return role;
      }
    }
    return OTHER;
  }

  public boolean belongsToWall() {
    return place == Place.WALL && this != OTHER || this == ON_WALL;
  }

  public boolean hangs() {
    return place == Place.HANGS;
  }

  public boolean liesOnOthers() {
    return place == Place.ON;
  }

  /** Whether people sit on it to talk, read or watch. */
  public boolean isLoungeSeat() {
    return this == SOFA || this == ARMCHAIR;
  }

  /** Whether it has doors or drawers, before which one stands. */
  public boolean isStorage() {
    return this == STORAGE || this == WARDROBE || this == SCREEN;
  }

  /** Whether one may stand where the other stands: chairs go under tables, rugs under all, mattresses into beds. */
  boolean mayShare(Role other) {
    return (this == RUG) != (other == RUG) || isPair(this, other) || isPair(other, this);
  }

  private static boolean isPair(Role inner, Role outer) {
    return switch (inner) {
      case DINING_SEAT -> outer == DINING_TABLE || outer == DESK;
      case DESK_SEAT -> outer == DESK;
      case MATTRESS -> outer == BED;
      case CUSHION -> outer == SOFA || outer == ARMCHAIR || outer == BED || outer == MATTRESS;
      default -> false;
    };
  }

  /** A rug of the kind "rug" that is as high as a bench is none to walk over. */
  static boolean isFlat(int height) {
    return height <= RUG_HIGH;
  }
}
