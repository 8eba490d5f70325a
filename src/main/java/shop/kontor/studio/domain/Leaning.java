package shop.kontor.studio.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.colour.Tone;

/**
 * Towards what a design may lean, each of its pieces by itself: more natural, warmer, brighter, a style, a material, a
 * colour. Colours are told in Oklab, where equal steps look equal.
 */
public final class Leaning {

  /** A step that can be told from none. */
  private static final double STEP = 0.06;
  /** Nothing sold for homes is louder. */
  private static final double LOUDEST = 0.18;
  private static final double ANOTHER_COLOUR = 0.35;
  private static final Set<String> SOFT = Set.of("wool", "linen", "cotton", "velvet", "boucle", "bouclé", "sheepskin", "felt", "jute",
      "chenille", "corduroy", "fabric", "knit", "down", "feather", "leather");
  private static final Set<String> WOODS = Set.of("wood", "oak", "walnut", "ash", "beech", "birch", "pine", "teak", "acacia", "mango", "bamboo",
      "rattan", "elm", "cherry", "plywood", "veneer");

  private final ToDoubleFunction<Piece> measure;

  private Leaning(ToDoubleFunction<Piece> measure) {
    this.measure = measure;
  }

  /**
   * @param word {@code natural}, {@code warm}, {@code cosy}, {@code bright}, {@code dark}, {@code calm}, {@code minimal},
   *     {@code colourful}, {@code dark-wood}, {@code light-wood}, a colour as {@code #rrggbb}; any other is a style or a
   *     material, as the catalogue names them
   */
  public static Leaning to(String word) {
    return new Leaning(switch (word.toLowerCase(Locale.ROOT)) {
      case "natural" -> piece -> Naturalness.of(piece) / 4.0;
      case "warm" -> Leaning::warm;
      case "cosy" -> piece -> warm(piece) + (has(piece, SOFT) ? 0.3 : 0);
      case "bright" -> piece -> tone(piece) == null ? Double.NaN : tone(piece).lightness();
      case "dark" -> piece -> tone(piece) == null ? Double.NaN : 1 - tone(piece).lightness();
      case "calm", "minimal" -> piece -> tone(piece) == null ? Double.NaN : 1 - tone(piece).chroma() / LOUDEST;
      case "colourful" -> piece -> tone(piece) == null ? Double.NaN : tone(piece).chroma() / LOUDEST;
      case "dark-wood" -> piece -> wooden(piece) ? 1 - tone(piece).lightness() : Double.NaN;
      case "light-wood" -> piece -> wooden(piece) ? tone(piece).lightness() : Double.NaN;
      case String colour when colour.matches("#[0-9a-f]{6}") -> piece -> tone(piece) == null ? Double.NaN
          : 1 - tone(piece).distanceTo(Tone.of(colour)) / ANOTHER_COLOUR;
      case String named -> piece -> named.equals(piece.style()) || has(piece, Set.of(named)) ? 1 : 0;
    });
  }

  /** By how much another piece is nearer to it than this one: 0 if it is not, or by a step that nobody would see. */
  public double gain(Piece now, Piece other) {
    double gain = measure.applyAsDouble(other) - measure.applyAsDouble(now);
    return gain >= STEP ? Math.min(1, gain) : 0; // of what nothing is known, nothing is gained
  }

  private static double warm(Piece piece) {
    var tone = tone(piece);
    return tone == null ? Double.NaN : 0.5 + 3 * tone.b() + 0.05 * Math.clamp(Naturalness.of(piece), -2, 2);
  }

  private static boolean wooden(Piece piece) {
    return tone(piece) != null && has(piece, WOODS);
  }

  /** What it is made of in the main: "wool blend, oak legs" is of wool. */
  private static boolean has(Piece piece, Set<String> words) {
    return Stream.concat(piece.tags().stream(), Stream.ofNullable(piece.material()).map(text -> text.in(Locale.ENGLISH).split(",")[0]))
        .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))).anyMatch(words::contains);
  }

  private static @Nullable Tone tone(Piece piece) {
    return piece.colour() == null ? null : Tone.of(piece.colour().srgb());
  }
}
