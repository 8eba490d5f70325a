package shop.kontor.context.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.News;
import shop.kontor.delivery.Window;

/** What the shop told of a thing that projects watch, with all that is needed to judge it later. */
sealed interface Told {

  record Priced(Offer before, Offer now) implements Told {}

  /** Pieces that could be had, and can. */
  record Counted(int before, int now) implements Told {}

  /** @param other the variant that is new, where that is what was told */
  record Listed(News.What what, @Nullable Sku other) implements Told {}

  record Filled(News.What what, LocalDate day, Window window) implements Told {}

  /** What they are called in the books. */
  default String kind() {
    return switch (this) {
      case Priced _ -> "priced";
      case Counted _ -> "counted";
      case Listed _ -> "listed";
      case Filled _ -> "filled";
    };
  }

  static Class<? extends Told> type(String kind) {
    return switch (kind) {
      case "priced" -> Priced.class;
      case "counted" -> Counted.class;
      case "listed" -> Listed.class;
      case "filled" -> Filled.class;
      default -> throw new IllegalArgumentException("Nothing is told as " + kind);
    };
  }

  static String day(LocalDate day) {
    return "day " + day;
  }
}
