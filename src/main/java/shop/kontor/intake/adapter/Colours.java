package shop.kontor.intake.adapter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shop.kontor.catalog.Colour;

/** Common names of colours with the sRGB value that they are shown by. A name that is not here stays a plain option. */
final class Colours {

  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    add("#1c1c1e", "black", "검정", "블랙");
    add("#ffffff", "white", "흰색", "화이트");
    add("#8e8e93", "grey", "gray", "회색", "그레이");
    add("#3a3a3c", "anthracite", "charcoal", "dark grey", "dark gray");
    add("#d1d1d6", "light grey", "light gray");
    add("#c0c0c0", "silver", "은색");
    add("#d4af37", "gold", "금색");
    add("#b87333", "copper");
    add("#b5793a", "bronze");
    add("#b5a642", "brass");
    add("#c62828", "red", "빨강", "레드");
    add("#7b1e3a", "burgundy", "wine");
    add("#e57ea2", "pink", "핑크");
    add("#ef7d22", "orange", "주황");
    add("#f2c230", "yellow", "노랑");
    add("#c9a227", "mustard");
    add("#3c7d4f", "green", "초록", "그린");
    add("#6b7353", "olive", "moss", "moss green");
    add("#a8c3a0", "mint", "sage");
    add("#2f8f9d", "turquoise", "teal");
    add("#2a5caa", "blue", "파랑", "블루");
    add("#1f2a44", "navy", "navy blue", "dark blue");
    add("#9cc4e4", "light blue", "sky blue");
    add("#6c4a9c", "purple", "보라");
    add("#b79cd9", "lavender", "lilac");
    add("#7a4a2b", "brown", "갈색", "브라운");
    add("#a0623a", "cognac", "tan");
    add("#5b3a21", "walnut");
    add("#c8a165", "oak", "natural");
    add("#d8c7a8", "beige", "sand", "베이지");
    add("#f3ead7", "cream", "ivory", "아이보리");
  }

  private Colours() {}

  private static void add(String srgb, String... names) {
    for (var name : names) {
      BY_NAME.put(name, srgb);
    }
  }

  /** The colour of this name; of a mixture such as {@code White/Yellow}, the first. */
  static Optional<Colour> named(String name) {
    var first = name.split("[/,&+]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_NAME.get(first)).map(srgb -> new Colour(Wording.text(name), srgb));
  }

  static boolean isColour(String option) {
    return option.toLowerCase(Locale.ROOT).matches("colou?r|색상|컬러|farbe");
  }
}
