package shop.kontor.studio.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which kinds of pieces may stand in a room of a purpose, as the catalogue names them: designs choose from no others. */
public final class Repertoire {

  private static final List<String> LIVING = List.of("sofa", "corner-sofa", "armchair", "pouf", "coffee-table",
      "side-table", "rug", "tv-bench", "sideboard", "bookcase", "shelf", "wall-shelf", "cabinet", "floor-lamp",
      "table-lamp", "pendant-lamp", "lamp", "plant", "cushion", "mirror", "curtain", "stool", "bench");
  private static final List<String> DINING = List.of("dining-table", "chair", "bench", "stool", "sideboard", "cabinet",
      "bookcase", "pendant-lamp", "table-lamp", "floor-lamp", "lamp", "rug", "plant", "mirror", "curtain");
  private static final List<String> BEDROOM = List.of("bed", "mattress", "nightstand", "side-table", "wardrobe", "dresser",
      "rug", "table-lamp", "pendant-lamp", "floor-lamp", "lamp", "mirror", "plant", "curtain", "bench", "armchair");
  private static final List<String> OFFICE = List.of("desk", "office-chair", "desk-lamp", "floor-lamp", "lamp",
      "pendant-lamp", "bookcase", "shelf", "wall-shelf", "filing-cabinet", "cabinet", "sideboard", "rug", "plant",
      "curtain", "armchair");

  private Repertoire() {}

  public static Set<String> of(Purpose purpose, List<String> musts) {
    var kinds = new LinkedHashSet<>(switch (purpose) {
      case LIVING, OTHER -> LIVING;
      case DINING -> DINING;
      case BEDROOM -> BEDROOM;
      case OFFICE -> OFFICE;
    });
    kinds.addAll(musts);
    return kinds;
  }
}
