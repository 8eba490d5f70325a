package shop.kontor.studio.domain.ensemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Drafting.Offered;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Room;
import shop.kontor.foundation.colour.Tone;

/** What can be bought, by kind: what is too large for the room, or costs what nobody knows, is not in it. */
final class Assortment {

  private static final double MOST_OF_FLOOR = 0.35;
  private static final double MOST_OF_FLOOR_FOR_RUGS = 0.55;

  private final Map<String, List<Article>> byKind = new HashMap<>();
  private final Map<String, List<Piece>> tooLarge = new HashMap<>();

  /** @param colour of a piece that has none that is known: {@code null} */
  record Article(Piece piece, int available, @Nullable Tone colour, long price) {}

  Assortment(Room room, Brief brief, Collection<Offered> offered) {
    double floor = room.area() * 1e6;
    double longest = room.outline().stream().flatMapToDouble(one -> room.outline().stream()
        .mapToDouble(one::distanceTo)).max().orElseThrow();
    for (var one : offered) {
      var piece = one.piece();
      if (one.available() < 1 || piece.price() == null
          || brief.budget() != null && !piece.price().getCurrencyUnit().equals(brief.budget().getCurrencyUnit())) {
        continue;
      }
      double share = (double) piece.width() * piece.depth() / floor;
      boolean fits = piece.height() <= room.height() && Math.max(piece.width(), piece.depth()) < longest
          && share < (piece.kind().equals("rug") ? MOST_OF_FLOOR_FOR_RUGS : MOST_OF_FLOOR);
      if (fits) {
        byKind.computeIfAbsent(piece.kind(), _ -> new ArrayList<>()).add(new Article(piece, one.available(),
            piece.colour() == null ? null : Tone.of(piece.colour().srgb()), piece.price().getAmountMinorLong()));
      } else {
        tooLarge.computeIfAbsent(piece.kind(), _ -> new ArrayList<>()).add(piece);
      }
    }
    // whatever order it was given in: the same seed gives the same designs
    byKind.values().forEach(articles -> articles.sort(Comparator.comparing(article -> article.piece().sku() == null ? ""
        : article.piece().sku().value())));
  }

  List<Article> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  List<Piece> tooLarge(String kind) {
    return tooLarge.getOrDefault(kind, List.of());
  }

  /** In the currency's smallest unit; {@link Long#MAX_VALUE} if there is none. */
  long cheapest(List<String> kinds, int count) {
    return kinds.stream().flatMap(kind -> of(kind).stream()).filter(article -> article.available() >= count)
        .mapToLong(article -> article.price() * count).min().orElse(Long.MAX_VALUE);
  }
}
