package shop.kontor.letters;

import org.jspecify.annotations.Nullable;

/**
 * A part of a letter.
 *
 * @param text at most {@link #LONGEST} characters
 * @param side of a row or total what stands opposite, such as an amount; of a link the path in this shop that it leads
 *     to; {@code null} for plain text
 */
public record Passage(Kind kind, String text, @Nullable String side) {

  public static final int LONGEST = 1_000;

  public enum Kind { TEXT, ROW, TOTAL, LINK }

  public Passage {
    if (text == null || text.isBlank() || text.length() > LONGEST || side != null && side.length() > LONGEST) {
      throw new IllegalArgumentException("A passage of a letter has 1 to 1,000 characters");
    }
    if ((kind == Kind.TEXT) != (side == null)) {
      throw new IllegalArgumentException("Rows, totals and links have another side, and text has none");
    }
    if (kind == Kind.LINK && !(side.startsWith("/") && !side.startsWith("//"))) {
      throw new IllegalArgumentException("A link in a letter leads to a path in this shop");
    }
  }

  public static Passage text(String text) {
    return new Passage(Kind.TEXT, text, null);
  }

  public static Passage row(String text, String side) {
    return new Passage(Kind.ROW, text, side);
  }

  public static Passage total(String text, String side) {
    return new Passage(Kind.TOTAL, text, side);
  }

  /** @param path in this shop, beginning with a slash */
  public static Passage link(String text, String path) {
    return new Passage(Kind.LINK, text, path);
  }
}
