package shop.kontor.studio.application;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import shop.kontor.studio.application.Reworking.Task;
import shop.kontor.studio.domain.Change;
import shop.kontor.studio.domain.Leaning;
import shop.kontor.studio.domain.Likeness;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;

/** Other pieces of the same kinds in the places of those of a design. What is locked stays, and what is her own. */
@Component
class Exchanging {

  /** What is exchanged may be so much larger, and needs no other room. */
  private static final double LARGER = 1.12;
  /** A bed in another size would want another mattress, and a mattress another bed. */
  private static final Set<String> BEDDING = Set.of("bed", "mattress");
  private static final double SAME_BEDDING = 1.04;
  private static final double LESS = 0.97;
  /** What she would rather have may cost so much more, if the budget allows it. */
  private static final double DEARER = 0.3;
  /** How much more it counts that a piece is what she wants than that it is like the old one. */
  private static final int WANTED = 3;

  /** What is quite the same counts as a little other than the old one: any exchange is one. */
  private static final double LIKE = 0.3;

  private final Assortment assortment;

  Exchanging(Assortment assortment) {
    this.assortment = assortment;
  }

  /** @param unlike from 0, as {@link Likeness} tells it */
  private record Option(Placement placement, Piece piece, double unlike) {

    static Option of(Placement placement, Piece piece) {
      return new Option(placement, piece, Likeness.distance(placement.piece(), piece));
    }

    double saves() {
      return costs(placement.piece()) - costs(piece);
    }

    String name() {
      return piece.sku().value();
    }
  }

  /** Each for the likest of those that cost less. */
  List<Placement> cheaper(Task task) {
    var placements = task.priced();
    for (var placement : task.priced()) {
      double price = costs(placement.piece());
      var found = options(placement, task).filter(option -> costs(option.piece()) < price * LESS).min(Comparator
          .<Option>comparingDouble(option -> option.unlike() + 2 * costs(option.piece()) / Math.max(1, price)).thenComparing(Option::name));
      placements = found.isEmpty() ? placements : Change.swapped(placements, placement.id(), found.get().piece());
    }
    return placements;
  }

  /** As few and as like ones as bring all of it down to the limit; where nothing does, as near to it as it comes. */
  List<Placement> cheaper(Task task, Money limit) {
    double over = task.priced().stream().map(Placement::piece).filter(piece -> piece.price() != null && piece.price()
        .isSameCurrency(limit)).mapToDouble(Exchanging::costs).sum() - limit.getAmount().doubleValue();
    var all = task.priced().stream().flatMap(placement -> options(placement, task)).filter(option -> option.saves() > 0)
        .sorted(Comparator.comparing(Option::name)).toList();
    var chosen = new LinkedHashMap<String, Option>();
    while (over > 0) {
      double still = over;
      var best = all.stream().filter(option -> saved(option, chosen) > 0).max(Comparator.comparingDouble(option -> Math.min(still, saved(option,
          chosen)) / (LIKE + option.unlike())));
      if (best.isEmpty()) {
        break;
      }
      over -= saved(best.get(), chosen);
      chosen.put(best.get().placement().id(), best.get());
    }
    for (var option : List.copyOf(chosen.values())) { // what came later may have made it needless
      if (over + option.saves() <= 0) {
        over += option.saves();
        chosen.remove(option.placement().id());
      }
    }
    var placements = task.priced();
    for (var option : chosen.values()) {
      placements = Change.swapped(placements, option.placement().id(), option.piece());
    }
    return placements;
  }

  /** Beside what was chosen in its place so far. */
  private static double saved(Option option, Map<String, Option> chosen) {
    var before = chosen.get(option.placement().id());
    return before == null ? option.saves() : option.saves() - before.saves();
  }

  /** Each for one that is nearer to it and as like the old one as may be, within the budget. */
  List<Placement> leaning(Task task, Leaning leaning) {
    var placements = task.priced();
    double left = task.left() == null ? Double.MAX_VALUE : Math.max(0, task.left());
    for (var placement : task.priced()) {
      var old = placement.piece();
      double most = Math.min(left, costs(old) * DEARER);
      var found = options(placement, task).filter(option -> leaning.gain(old, option.piece()) > 0 && -option.saves() <= most)
          .min(Comparator.<Option>comparingDouble(option -> option.unlike() - WANTED * leaning.gain(old, option.piece()))
              .thenComparing(Option::name));
      if (found.isPresent()) {
        placements = Change.swapped(placements, placement.id(), found.get().piece());
        left += found.get().saves();
      }
    }
    return placements;
  }

  private Stream<Option> options(Placement placement, Task task) {
    var old = placement.piece();
    return placement.locked() || old.isHerOwn() ? Stream.of() : assortment.ofKind(old.kind(), task.brief().style()).stream()
        .map(Article::piece).filter(piece -> fits(piece, old)).map(piece -> Option.of(placement, piece));
  }

  private static boolean fits(Piece piece, Piece old) {
    return piece.width() <= old.width() * (BEDDING.contains(old.kind()) ? SAME_BEDDING : LARGER) && piece.depth() <= old.depth() * LARGER
        && piece.width() >= old.width() / (BEDDING.contains(old.kind()) ? SAME_BEDDING : 1.5) && !Objects.equals(piece.sku(), old.sku());
  }

  /** Without a price it can't be had for any. */
  static double costs(Piece piece) {
    return piece.price() == null ? Double.MAX_VALUE : piece.price().getAmount().doubleValue();
  }
}
