package shop.kontor.studio.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * On which side the long seat of a corner sofa comes forward, as whoever stands before the sofa sees it. The catalogue
 * tells it, by a tag of the product or an option of the variant; a sofa that may be put together either way is tagged
 * {@code reversible}, and the design says how it stands.
 */
public enum Chaise {
  LEFT("chaise-left"), RIGHT("chaise-right");

  /** Tag of what may be put together either way. */
  public static final String EITHER = "reversible";
  private static final String KIND = "corner-sofa";
  private static final Pattern TO_THE_LEFT = side("left", "left[- ]hand", "links", "왼쪽", "좌측");
  private static final Pattern TO_THE_RIGHT = side("right", "right[- ]hand", "rechts", "오른쪽", "우측");
  private static final Pattern TO_EITHER = side("reversible", "convertible", "either side", "left or right", "양쪽", "좌우.*");

  private final String tag;

  Chaise(String tag) {
    this.tag = tag;
  }

  /** A whole option, or one that says what it is of: "Left", "Chaise left", "Left chaise". */
  private static Pattern side(String... words) {
    return Pattern.compile("(chaise|corner|longchair|카우치)?[ :,-]*(" + String.join("|", words)
        + ")[ -]*(chaise|corner|longchair|카우치|facing)?");
  }

  /** A corner sofa of which nothing is told is drawn with it on the right. */
  public static Chaise of(Piece piece) {
    return piece.tags().contains(LEFT.tag) ? LEFT : RIGHT;
  }

  /** Makers' own models show one side only. */
  public static boolean mayChange(Piece piece) {
    return piece.kind().equals(KIND) && piece.tags().contains(EITHER) && piece.model() == null;
  }

  public Chaise other() {
    return this == LEFT ? RIGHT : LEFT;
  }

  /** What an option of a variant says of it, as a tag. */
  static Optional<String> said(String option) {
    var words = option.strip().toLowerCase(Locale.ROOT);
    return TO_EITHER.matcher(words).matches() ? Optional.of(EITHER)
        : TO_THE_LEFT.matcher(words).matches() ? Optional.of(LEFT.tag)
        : TO_THE_RIGHT.matcher(words).matches() ? Optional.of(RIGHT.tag) : Optional.empty();
  }

  /** A product's tags and what its variant's options add to them. */
  public static List<String> told(String kind, List<String> tags, Collection<String> options) {
    if (!KIND.equals(kind)) {
      return tags;
    }
    var told = new ArrayList<>(tags);
    options.stream().flatMap(option -> said(option).stream()).filter(tag -> !told.contains(tag)).forEach(told::add);
    return told;
  }

  /** The piece with it on this side. */
  public Piece on(Piece piece) {
    var tags = new ArrayList<>(piece.tags());
    tags.remove(other().tag);
    tags.remove(tag);
    tags.add(tag);
    return new Piece(piece.sku(), piece.name(), piece.kind(), piece.style(), tags, piece.width(), piece.depth(),
        piece.height(), piece.colour(), piece.material(), piece.model(), piece.price());
  }

  /** A piece that comes into the place of another stands as that did, if it may. */
  public static Piece like(Piece old, Piece fresh) {
    return mayChange(fresh) && mayChange(old) ? of(old).on(fresh) : fresh;
  }
}
