package shop.kontor.search.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shop.kontor.catalog.Colour;

/**
 * The few colours that people filter by. A catalogue has hundreds of colour names; each belongs to one family, by what
 * its English name says where that is plain, else by its hue.
 */
public enum ColourFamily {
  WHITE("#f3f2ee", "white", "ivory", "snow"),
  BEIGE("#d8c8ab", "beige", "sand", "cream", "linen", "oatmeal", "ecru", "taupe", "natural"),
  GREY("#9a9c9c", "grey", "gray", "charcoal", "graphite", "anthracite", "slate", "silver"),
  BLACK("#26262a", "black"),
  BROWN("#6f4a32", "brown", "walnut", "espresso", "cognac", "oak", "teak", "beech", "birch", "pine", "ash", "jute",
  "rattan",
      "chocolate", "tan"),
  RED("#a8322a", "red", "burgundy", "wine"),
  ORANGE("#c8663a", "orange", "terracotta", "rust", "copper"),
  YELLOW("#d0a23c", "yellow", "ochre", "mustard", "brass", "gold"),
  GREEN("#66754c", "green", "moss", "sage", "olive", "mint"),
  BLUE("#33547e", "blue", "navy", "petrol", "turquoise", "teal", "indigo"),
  PURPLE("#6b4666", "purple", "plum", "violet", "lilac", "lavender"),
  PINK("#cf9c9c", "pink", "rose", "blush");

  private final String srgb;
  private final List<String> words;

  ColourFamily(String srgb, String... words) {
    this.srgb = srgb;
    this.words = List.of(words);
  }

  /** As it stands in a URL. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A colour that stands for the family, {@code #rrggbb}. */
  public String srgb() {
    return srgb;
  }

  public static Optional<ColourFamily> named(String slug) {
    return Arrays.stream(values()).filter(family -> family.slug().equals(slug)).findFirst();
  }

  public static ColourFamily of(Colour colour) {
    return inName(colour.name().in("en")).orElseGet(() -> ofHue(colour.srgb()));
  }

  /** The family that a colour's English name tells: the last such word counts, as in "rose gold". */
  public static Optional<ColourFamily> inName(String name) {
    var spoken = name.toLowerCase(Locale.ROOT).split("[^a-z]+");
    for (int i = spoken.length - 1; i >= 0; i--) {
      for (var family : values()) {
        if (family.words.contains(spoken[i]) && !(spoken[i].equals("natural") && spoken.length > 1)) {
          return Optional.of(family);
        }
      }
    }
    return Optional.empty();
  }

  static ColourFamily ofHue(String srgb) {
    int rgb = Integer.parseInt(srgb.substring(1), 16);
    double r = (rgb >> 16) / 255.0;
    double g = (rgb >> 8 & 0xff) / 255.0;
    double b = (rgb & 0xff) / 255.0;
    double most = Math.max(r, Math.max(g, b));
    double least = Math.min(r, Math.min(g, b));
    double light = (most + least) / 2;
    double chroma = most - least;
    if (chroma < 0.08) {
      return light > 0.87 ? WHITE : light < 0.18 ? BLACK : GREY;
    }
    double hue = 60 * (most == r ? ((g - b) / chroma + 6) % 6 : most == g ? (b - r) / chroma + 2 : (r - g) / chroma
        + 4);
    double saturation = chroma / (1 - Math.abs(2 * light - 1));
    if (light > 0.93) {
      return WHITE;
    }
    if (light < 0.1) {
      return BLACK;
    }
    if (hue >= 15 && hue < 70 && saturation < 0.55) {
      return light > 0.68 ? BEIGE : light < 0.62 && hue < 45 ? BROWN : hue < 45 ? BEIGE : GREEN;
    }
    if (hue < 15 || hue >= 345) {
      return light > 0.65 ? PINK : RED;
    }
    return hue < 42 ? light < 0.35 ? BROWN : ORANGE : hue < 68 ? YELLOW : hue < 165 ? GREEN : hue < 255 ? BLUE
        : hue < 300 ? PURPLE : PINK;
  }
}
