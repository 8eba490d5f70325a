package shop.kontor.intake.adapter;

import java.util.List;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.foundation.text.LocalText;

/** How much may be said of one product. More than this is a mistake in the feed, or worse. */
final class Limits {

  private static final int DESCRIPTION = 20_000;
  private static final int WORDS = 300;
  private static final int MANY = 100;
  private static final int ADDRESS = 2_000;

  private Limits() {}

  /** @throws IllegalArgumentException with a sentence that names what is too long */
  static ProductSheet check(ProductSheet sheet) {
    texts("description", sheet.description(), DESCRIPTION);
    text("brand", sheet.brand(), WORDS);
    text("category", sheet.category(), WORDS);
    text("kind", sheet.kind(), WORDS);
    text("style", sheet.style(), WORDS);
    many("tags", sheet.tags(), WORDS);
    many("images", sheet.images(), ADDRESS);
    for (var variant : sheet.variants()) {
      texts("material", variant.material(), WORDS);
      text("image", variant.image(), ADDRESS);
      if (variant.options().size() > 20) {
        throw new IllegalArgumentException("A variant has at most 20 options");
      }
      variant.options().forEach((name, value) -> {
        text("name of an option", name, WORDS);
        text("option " + name, value, WORDS);
      });
    }
    return sheet;
  }

  private static void texts(String what, LocalText text, int most) {
    if (text != null) {
      text.texts().values().forEach(words -> text(what, words, most));
    }
  }

  private static void many(String what, List<String> texts, int most) {
    if (texts.size() > MANY) {
      throw new IllegalArgumentException("A product has at most " + MANY + " " + what);
    }
    texts.forEach(text -> text(what, text, most));
  }

  private static void text(String what, String text, int most) {
    if (text != null && text.length() > most) {
      throw new IllegalArgumentException("The " + what + " has " + text.length() + " characters; at most " + most);
    }
  }
}
