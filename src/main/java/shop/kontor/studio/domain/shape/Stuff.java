package shop.kontor.studio.domain.shape;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.shape.Paint.Finish;

/** What a piece is made of, as far as its colour and the words on its material say. */
record Stuff(Paint body, Paint frame, String words) {

  private static final Map<String, Paint> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("black steel", new Paint("#26262a", Finish.METAL));
    KNOWN.put("brass", new Paint("#b8924f", Finish.METAL));
    KNOWN.put("alumin", new Paint("#b3b7bb", Finish.METAL));
    KNOWN.put("chrome", new Paint("#c9cdd1", Finish.METAL));
    KNOWN.put("steel", new Paint("#6f7376", Finish.METAL));
    KNOWN.put("metal", new Paint("#4a4c4f", Finish.METAL));
    KNOWN.put("walnut", new Paint("#6f4a32", Finish.WOOD));
    KNOWN.put("oak", new Paint("#c29766", Finish.WOOD));
    KNOWN.put("ash", new Paint("#d9bd95", Finish.WOOD));
    KNOWN.put("beech", new Paint("#cfa679", Finish.WOOD));
    KNOWN.put("birch", new Paint("#dcc096", Finish.WOOD));
    KNOWN.put("pine", new Paint("#d6ae76", Finish.WOOD));
    KNOWN.put("teak", new Paint("#a9713f", Finish.WOOD));
    KNOWN.put("bamboo", new Paint("#cda56d", Finish.WOOD));
  }

  static Stuff of(Piece piece) {
    var material = piece.material() == null ? "" : piece.material().in("en").toLowerCase(Locale.ROOT);
    int comma = material.indexOf(',');
    var first = comma < 0 ? material : material.substring(0, comma);
    var rest = comma < 0 ? "" : material.substring(comma + 1);
    var finish = finish(first);
    var colour = piece.colour() == null ? usual(piece, first) : piece.colour().srgb();
    var body = new Paint(colour, finish);
    return new Stuff(body, known(rest).or(() -> known(first)).orElseGet(() -> legs(piece)), material);
  }

  boolean of(String word) {
    return words.contains(word);
  }

  private static Optional<Paint> known(String words) {
    return KNOWN.entrySet().stream().filter(known -> words.matches(".*\\b" + known.getKey() + ".*"))
        .map(Map.Entry::getValue).findFirst();
  }

  private static Finish finish(String words) {
    if (words.matches(".*(lacquer|painted|melamine|powder|mdf|plastic).*")) {
      return Finish.LACQUER;
    }
    if (words.contains("leather")) {
      return Finish.LEATHER;
    }
    if (words.matches(".*(ceramic|porcelain|marble|stone|terracotta).*")) {
      return Finish.CERAMIC;
    }
    return known(words).map(Paint::finish).orElse(words.contains("wood") ? Finish.WOOD : Finish.FABRIC);
  }

  private static String usual(Piece piece, String words) {
    return known(words).map(Paint::srgb).orElse(switch (piece.kind()) {
      case "sofa", "corner-sofa", "armchair", "pouf", "chair", "office-chair", "bed" -> "#a9a297";
      case "rug", "curtain", "cushion", "mattress" -> "#d9cfbf";
      case "plant" -> "#b5654a";
      default -> "#c8a67a";
    });
  }

  /** Of what does not say: a darker shade of what it is. */
  private static Paint legs(Piece piece) {
    return piece.colour() == null ? new Paint("#8a6a48", Finish.WOOD)
        : new Paint(Tone.of(piece.colour().srgb()).shade(-0.16).srgb(), Finish.WOOD);
  }
}
