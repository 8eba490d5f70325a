package shop.kontor.studio.domain;

import java.util.Locale;
import java.util.Set;

/** How much a piece is of what grew: told from what the catalogue says of its material. */
final class Naturalness {

  private static final Set<String> GROWN = Set.of("oak", "walnut", "ash", "beech", "birch", "pine", "bamboo", "wood",
      "solid", "rattan", "cane", "jute", "linen", "wool", "cotton", "paper", "papercord", "mulberry", "cork", "leather",
      "clay", "ceramic", "terracotta", "stone", "marble", "feather", "latex", "sisal", "willow");
  private static final Set<String> MADE = Set.of("steel", "aluminium", "polyester", "melamine", "mdf", "metal", "plastic",
      "lacquered", "acrylic", "chrome", "mesh", "glass");

  private Naturalness() {}

  /** Higher is more; 0 where nothing is known. */
  static int of(Piece piece) {
    var words = (piece.material() == null ? "" : piece.material().in(Locale.ENGLISH)) + " "
        + String.join(" ", piece.tags());
    int sum = 0;
    for (var word : words.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      sum += GROWN.contains(word) ? 1 : MADE.contains(word) ? -1 : 0;
    }
    return sum;
  }
}
