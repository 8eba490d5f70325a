package shop.kontor.studio.domain.shape;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import shop.kontor.studio.domain.Piece;

/** Knows for each kind of piece how one looks: of its own size, colour and material. */
public final class Shapes {

  private static final Map<String, Consumer<Bench>> KINDS = Map.ofEntries(
      Map.entry("sofa", Sofas::sofa), Map.entry("corner-sofa", Sofas::corner),
      Map.entry("armchair", Sofas::armchair), Map.entry("pouf", Sofas::pouf),
      Map.entry("chair", Seats::chair), Map.entry("stool", Seats::stool), Map.entry("bench", Seats::bench),
      Map.entry("office-chair", Seats::officeChair),
      Map.entry("coffee-table", Tables::low), Map.entry("side-table", Tables::low),
      Map.entry("dining-table", Tables::dining), Map.entry("desk", Tables::desk),
      Map.entry("bookcase", Storage::bookcase), Map.entry("wall-shelf", Storage::wallShelf),
      Map.entry("sideboard", Storage::sideboard), Map.entry("tv-bench", Storage::tvBench),
      Map.entry("dresser", Storage::drawers), Map.entry("nightstand", Storage::drawers),
      Map.entry("filing-cabinet", Storage::drawers), Map.entry("wardrobe", Storage::wardrobe),
      Map.entry("bed", Beds::bed), Map.entry("mattress", Beds::mattress),
      Map.entry("floor-lamp", Lamps::floor), Map.entry("table-lamp", Lamps::table),
      Map.entry("desk-lamp", Lamps::desk), Map.entry("pendant-lamp", Lamps::pendant),
      Map.entry("rug", Cloths::rug), Map.entry("curtain", Cloths::curtain), Map.entry("cushion", Cloths::cushion),
      Map.entry("mirror", Decor::mirror), Map.entry("plant", Decor::plant));

  /** What names say of pieces whose kind nobody told; the first that is found counts. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("corner sofa", "corner-sofa");
    WORDS.put("sofa", "sofa");
    WORDS.put("couch", "sofa");
    WORDS.put("armchair", "armchair");
    WORDS.put("office chair", "office-chair");
    WORDS.put("coffee table", "coffee-table");
    WORDS.put("bedside", "nightstand");
    WORDS.put("night table", "nightstand");
    WORDS.put("desk lamp", "desk-lamp");
    WORDS.put("floor lamp", "floor-lamp");
    WORDS.put("pendant", "pendant-lamp");
    WORDS.put("lamp", "table-lamp");
    WORDS.put("stool", "stool");
    WORDS.put("bench", "bench");
    WORDS.put("chair", "chair");
    WORDS.put("desk", "desk");
    WORDS.put("table", "dining-table");
    WORDS.put("bookcase", "bookcase");
    WORDS.put("shelves", "bookcase");
    WORDS.put("wardrobe", "wardrobe");
    WORDS.put("chest", "dresser");
    WORDS.put("cabinet", "sideboard");
    WORDS.put("cupboard", "sideboard");
    WORDS.put("bed", "bed");
    WORDS.put("rug", "rug");
    WORDS.put("carpet", "rug");
    WORDS.put("mirror", "mirror");
    WORDS.put("curtain", "curtain");
    WORDS.put("plant", "plant");
  }

  private Shapes() {}

  /** The same piece always has the same shape. */
  public static Shape of(Piece piece) {
    var bench = new Bench(piece);
    KINDS.getOrDefault(kind(piece), Decor::parcel).accept(bench);
    return bench.done();
  }

  /** Its kind, or the one that its name speaks of. */
  public static String kind(Piece piece) {
    if (KINDS.containsKey(piece.kind())) {
      return piece.kind();
    }
    var name = piece.name().in("en").toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream().filter(word -> name.matches(".*\\b" + word.getKey() + "s?\\b.*"))
        .map(Map.Entry::getValue).findFirst().orElse("other");
  }
}
