package shop.kontor.assistant.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to come to, as far as she has just said it: what she did not speak of is {@code null} or empty.
 *
 * @param room such as {@code living}
 * @param date by which, or on which, she needs it
 * @param musts kinds that there must be
 * @param without what she does not want: names of colours, materials, styles, kinds
 */
public record Wish(@Nullable String room, @Nullable Amount budget, @Nullable LocalDate date, List<String> styles,
    @Nullable Space space, List<Shade> colours, List<String> materials, List<String> qualities, List<String> musts,
    List<String> without) {

  public static final Wish NONE = new Wish(null, null, null, List.of(), null, List.of(), List.of(), List.of(), List.of(),
      List.of());

  public Wish {
    styles = List.copyOf(styles);
    colours = List.copyOf(colours);
    materials = List.copyOf(materials);
    qualities = List.copyOf(qualities);
    musts = List.copyOf(musts);
    without = List.copyOf(without);
  }

  public boolean saysSomething() {
    return !equals(NONE);
  }

  /** Both; where both speak of one thing, what was said later. */
  public Wish and(Wish later) {
    return new Wish(later.room == null ? room : later.room, later.budget == null ? budget : later.budget,
        later.date == null ? date : later.date, either(later.styles, styles), later.space == null ? space : later.space,
        either(later.colours, colours), either(later.materials, materials), either(later.qualities, qualities),
        either(later.musts, musts), either(later.without, without));
  }

  /** The same, with no sum: hers is in money that no price here is in. */
  public Wish withoutBudget() {
    return new Wish(room, null, date, styles, space, colours, materials, qualities, musts, without);
  }

  private static <T> List<T> either(List<T> later, List<T> before) {
    return later.isEmpty() ? before : later;
  }
}
