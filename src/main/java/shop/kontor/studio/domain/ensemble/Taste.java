package shop.kontor.studio.domain.ensemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Bedding;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.colour.Harmony;
import shop.kontor.foundation.colour.Tone;

/** How well an article suits an idea, the room, and what was chosen before. */
final class Taste {

  private static final double AGAIN = 0.45;
  private static final double SAME_PRODUCT = 0.3;
  private static final double WHIM = 0.06;
  private static final double DARK = 0.42;
  private static final double LOUD = 0.07;

  private final Idea idea;
  private final @Nullable String style;
  private final double area;
  private final Set<String> used;
  private final Random random;
  private final List<Tone> colours = new ArrayList<>();
  private final Set<String> styles = new HashSet<>();
  private final List<Piece> chosen = new ArrayList<>();

  /** @param used names and SKUs of what other designs have */
  Taste(Idea idea, @Nullable String style, double area, Set<String> used, long seed) {
    this.idea = idea;
    this.style = style;
    this.area = area;
    this.used = used;
    random = new Random(seed * 31 + idea.ordinal());
  }

  void take(Piece piece) {
    chosen.add(piece);
    if (piece.colour() != null && colours.size() < 12) {
      colours.add(Tone.of(piece.colour().srgb()));
    }
    if (piece.style() != null) {
      styles.add(piece.style());
    }
  }

  /** Whether it is of use beside what was chosen: a mattress in another bed's size is not. */
  boolean canUse(Piece piece) {
    return Bedding.goesWith(piece, chosen);
  }

  /** @param allotted of the budget, in the smallest unit of its currency; 0 without a budget */
  double of(Assortment.Article article, long allotted) {
    var piece = article.piece();
    double score = 2.2 * style(piece) + 1.6 * colour(article) + 1.8 * size(piece) + 0.4 * price(article, allotted)
        + WHIM * random.nextDouble();
    if (piece.sku() != null && used.contains(piece.sku().value())) {
      score -= AGAIN;
    }
    return used.contains(piece.name().in("en")) ? score - SAME_PRODUCT : score;
  }

  private double style(Piece piece) {
    if (piece.style() == null) {
      return 0.3;
    }
    int rank = idea.styles().indexOf(piece.style());
    double own = rank < 0 ? 0 : 1 - 0.25 * rank;
    double before = styles.contains(piece.style()) ? 0.25 : 0;
    return style == null ? 0.8 * own + before : piece.style().equals(style) ? 1.2 : 0.25 * own + before;
  }

  private double colour(Assortment.Article article) {
    if (article.colour() == null) {
      return 0.4;
    }
    double harmony = 1;
    for (var colour : colours) {
      harmony = Math.min(harmony, Harmony.of(colour, article.colour()).percent() / 100.0);
    }
    double mean = colours.isEmpty() ? 0.8
        : colours.stream().mapToInt(colour -> Harmony.of(colour, article.colour()).percent()).average().orElse(80)
            / 100;
    return 0.5 * idea.suits(article.colour()) + 0.3 * mean + 0.4 * harmony - monotony(article.colour());
  }

  /** A room all in black, or all in one loud colour, is no room. */
  private double monotony(Tone colour) {
    long dark = colours.stream().filter(other -> other.lightness() < DARK).count();
    long same = colours.stream().filter(other -> other.chroma() > LOUD && other.hueApart(colour) < 30).count();
    return (colour.lightness() < DARK && dark > 1 ? 0.35 : 0) + (colour.chroma() > LOUD && same > 1 ? 0.35 : 0);
  }

  private double price(Assortment.Article article, long allotted) {
    return allotted == 0 ? 0.5 : 1 - Math.abs(Math.min(1.5, (double) article.price() / allotted) - 0.75);
  }

  /** 1 for the width that suits the room and what it goes with. */
  private double size(Piece piece) {
    double target = switch (piece.kind()) {
      case "sofa" -> 500 * Math.sqrt(area) * (idea == Idea.SOCIABLE ? 1.15 : 1);
      case "corner-sofa" -> 560 * Math.sqrt(area);
      case "coffee-table" -> width("sofa", 2_000) * 0.5;
      case "tv-bench" -> Math.min(2_000, 400 * Math.sqrt(area));
      case "rug" -> rug();
      case "dining-table" -> Math.min(2_600, (idea == Idea.SOCIABLE ? 560 : 470) * Math.sqrt(area));
      case "bed" -> Math.min(1_950, 460 * Math.sqrt(area));
      case "mattress" -> width("bed", 1_700) - 90;
      case "wardrobe" -> Math.min(2_500, (idea == Idea.ORDERED ? 420 : 330) * Math.sqrt(area));
      case "desk" -> Math.min(1_800, 400 * Math.sqrt(area));
      case "bookcase", "sideboard", "dresser" -> 330 * Math.sqrt(area);
      case "plant" -> 110 * Math.sqrt(area);
      default -> 0;
    };
    double off = target == 0 ? 0 : (piece.width() - target) / target;
    double score = target == 0 ? 0.7 : Math.max(-1, 1 - 1.6 * Math.abs(off));
    if (off > 0.3 && piece.kind().endsWith("sofa") || off < -0.3 && piece.kind().equals("rug")) {
      score -= 1;
    }
    return score;
  }

  private double rug() {
    double wide = Math.max(width("sofa", 0) + 300, width("bed", 0) + 900);
    return Math.min(wide > 1_000 ? wide : width("dining-table", 1_000) + 1_200, 620 * Math.sqrt(area));
  }

  private double width(String kind, double otherwise) {
    return chosen.stream().filter(piece -> piece.kind().endsWith(kind)).mapToDouble(Piece::width).findFirst()
        .orElse(otherwise);
  }
}
