package shop.kontor.assistant.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a piece is to be like.
 *
 * @param kind as the catalogue names it; {@code null} for any
 * @param seats how many people sit on it, or at it
 * @param qualities such as {@code cosy} or {@code bigger}
 * @param without what it must not be: names of colours, materials, styles, kinds
 * @param words her own, which no lexicon has: perhaps the name of a product
 * @param order {@code cheapest}, {@code dearest}, {@code newest}, {@code largest}, {@code smallest}; or {@code null}
 */
public record Traits(@Nullable String kind, List<Shade> colours, List<String> styles, List<String> materials,
    List<Extent> sizes, @Nullable Integer seats, @Nullable Amount price, List<String> qualities, List<String> without,
    boolean inStock, @Nullable String order, String words) {

  public static final Traits NONE = ofKind(null);

  public Traits {
    colours = List.copyOf(colours);
    styles = List.copyOf(styles);
    materials = List.copyOf(materials);
    sizes = List.copyOf(sizes);
    qualities = List.copyOf(qualities);
    without = List.copyOf(without);
  }

  static Traits ofKind(@Nullable String kind) {
    return new Traits(kind, List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(), false, null,
        "");
  }

  /** Whether it says anything but, perhaps, the kind. */
  boolean narrows() {
    return !equals(ofKind(kind));
  }

  /** Whether she said only what it must not be, and not what. */
  public boolean onlyRefuses() {
    return !without.isEmpty() && without(List.of()).equals(NONE);
  }

  private Traits without(List<String> none) {
    return new Traits(kind, colours, styles, materials, sizes, seats, price, qualities, none, inStock, order, "");
  }

  public Traits kind(@Nullable String other) {
    return new Traits(other, colours, styles, materials, sizes, seats, price, qualities, without, inStock, order, words);
  }

  public Traits qualities(List<String> other) {
    return new Traits(kind, colours, styles, materials, sizes, seats, price, other, without, inStock, order, words);
  }

  public Traits styles(List<String> other) {
    return new Traits(kind, colours, other, materials, sizes, seats, price, qualities, without, inStock, order, words);
  }

  Traits words(String other) {
    return new Traits(kind, colours, styles, materials, sizes, seats, price, qualities, without, inStock, order, other);
  }

  Traits order(@Nullable String other) {
    return new Traits(kind, colours, styles, materials, sizes, seats, price, qualities, without, inStock, other, words);
  }

  /** The same search with what she now adds: what she says again replaces what she said before. */
  Traits refinedBy(Traits now) {
    return new Traits(now.kind == null ? kind : now.kind, either(now.colours, colours), either(now.styles, styles),
        either(now.materials, materials), either(now.sizes, sizes), now.seats == null ? seats : now.seats,
        now.price == null ? price : now.price, either(now.qualities, qualities), either(now.without, without),
        inStock || now.inStock, now.order == null ? order : now.order, now.words.isEmpty() ? words : now.words);
  }

  private static <T> List<T> either(List<T> now, List<T> before) {
    return now.isEmpty() ? before : now;
  }
}
