package shop.kontor.context.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a furnished room has, and by which kinds of pieces, as the catalogue names them. */
public enum Need {

  SEATING("sofa", "corner-sofa", "armchair", "pouf"),
  LOW_TABLE("coffee-table", "side-table"),
  LIGHT("floor-lamp", "table-lamp", "pendant-lamp", "desk-lamp", "lamp"),
  RUG("rug"),
  STORAGE("bookcase", "sideboard", "wall-shelf", "shelf", "tv-bench", "filing-cabinet", "cabinet", "dresser"),
  DINING_TABLE("dining-table"),
  DINING_SEATS("chair", "bench", "stool"),
  BED("bed"),
  MATTRESS("mattress"),
  BEDSIDE("nightstand", "side-table"),
  CLOTHES("wardrobe", "dresser"),
  DESK("desk"),
  DESK_CHAIR("office-chair");

  private final Set<String> kinds;

  Need(String... kinds) {
    this.kinds = Set.of(kinds);
  }

  /** In order. */
  public List<String> kinds() {
    return kinds.stream().sorted().toList();
  }

  /** @param kind as the catalogue names it; {@code null} if it does not say */
  public boolean isMetBy(@Nullable String kind) {
    return kind != null && kinds.contains(kind);
  }
}
