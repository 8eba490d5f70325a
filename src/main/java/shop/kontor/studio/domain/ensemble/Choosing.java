package shop.kontor.studio.domain.ensemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import shop.kontor.studio.domain.Bedding;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Drafting.Offered;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.ensemble.Assortment.Article;
import shop.kontor.studio.domain.ensemble.Ensemble.Chosen;
import shop.kontor.studio.domain.ensemble.Ensemble.Shortfall;

/** Chooses what a room is to be furnished with, idea by idea, so that each costs no more than the budget. */
public final class Choosing {

  /** Above its share of the budget a piece may cost so much more, as long as there is enough for what is needed. */
  private static final double GENEROUS = 1.7;

  private final Room room;
  private final Brief brief;
  private final Assortment assortment;
  private final Set<String> used = new HashSet<>();

  public Choosing(Room room, Brief brief, Collection<Offered> offered) {
    this.room = room;
    this.brief = brief;
    assortment = new Assortment(room, brief, offered);
  }

  /** Each as unlike those before as can be. */
  public Ensemble next(Idea idea) {
    var taste = new Taste(idea, brief.style(), room.area(), used, brief.seed());
    brief.kept().forEach(placement -> taste.take(placement.piece()));
    var shortfalls = new ArrayList<Shortfall>();
    var slots = slots(idea, shortfalls);
    var chosen = new ArrayList<Chosen>();
    long left = brief.budget() == null ? Long.MAX_VALUE
        : brief.budget().getAmountMinorLong() - brief.kept().stream().filter(kept -> !kept.piece().isHerOwn()
            && kept.piece().price() != null).mapToLong(kept -> kept.piece().price().getAmountMinorLong()).sum();
    for (int i = 0; i < slots.size(); i++) {
      var slot = slots.get(i);
      var rest = slots.subList(i + 1, slots.size());
      long reserved = needed(rest);
      long most = brief.budget() == null ? Long.MAX_VALUE : left - reserved;
      long allotted = brief.budget() == null ? 0
          : slot.share() * Math.max(0, most) / (slot.share() + rest.stream().mapToInt(Slot::share).sum());
      var articles = choose(slot, taste, most, allotted);
      if (articles.isEmpty() && slot.isNeeded()) {
        shortfalls.add(tooDear(slot, slots));
      }
      for (var article : articles) {
        chosen.add(new Chosen(article.piece(), slot.importance(), slot.importance() >= Slot.MUST));
        left -= brief.budget() == null ? 0 : article.price();
      }
    }
    chosen.forEach(one -> {
      used.add(one.piece().name().in("en"));
      if (one.piece().sku() != null) {
        used.add(one.piece().sku().value());
      }
    });
    return new Ensemble(idea, chosen, shortfalls);
  }

  /** A smaller one of the same kind that costs no more than that and so much; the largest of them. */
  public Optional<Piece> smaller(Piece piece, long more) {
    long most = piece.price() == null ? 0 : piece.price().getAmountMinorLong() + more;
    Article best = null;
    for (var article : assortment.of(piece.kind())) {
      var other = article.piece();
      if (article.price() <= most && other.width() <= piece.width() && area(other) < area(piece) * 0.95
          && (best == null || area(other) > area(best.piece()))) {
        best = article;
      }
    }
    return Optional.ofNullable(best).map(Article::piece);
  }

  /** The same, with a mattress that lies in the bed that there is now, or without one. */
  public void fit(List<Chosen> chosen) {
    var pieces = Stream.concat(brief.kept().stream().map(Placement::piece), chosen.stream().map(Chosen::piece)).toList();
    chosen.replaceAll(one -> Bedding.goesWith(one.piece(), pieces) ? one : assortment.of(one.piece().kind()).stream()
        .filter(article -> article.price() <= one.piece().price().getAmountMinorLong()).map(Article::piece)
        .filter(piece -> Bedding.goesWith(piece, pieces))
        .findFirst().map(piece -> new Chosen(piece, one.importance(), one.must())).orElse(one));
    chosen.removeIf(one -> !Bedding.goesWith(one.piece(), pieces));
  }

  private static double area(Piece piece) {
    return (double) piece.width() * piece.depth();
  }

  /** What she asked for first, then what such a room wants and is not there yet. */
  private List<Slot> slots(Idea idea, List<Shortfall> shortfalls) {
    var there = new ArrayList<String>();
    brief.kept().forEach(kept -> there.add(kept.piece().kind()));
    var slots = new ArrayList<Slot>();
    for (var kind : brief.musts()) {
      if (there.remove(kind)) {
        continue;
      }
      if (!assortment.of(kind).isEmpty()) {
        slots.add(Slot.of(kind, 1, Slot.MUST, 12));
      } else if (!assortment.tooLarge(kind).isEmpty()) {
        var piece = assortment.tooLarge(kind).getFirst();
        shortfalls.add(new Shortfall(Guideline.WITHIN_THE_ROOM, "studio.hindrance.size", List.of(piece.name(),
            Math.round(piece.width() / 10.0), Math.round(piece.depth() / 10.0))));
      } else {
        shortfalls.add(new Shortfall(null, "studio.hindrance.offered", List.of(kind)));
      }
    }
    brief.kept().forEach(kept -> there.add(kept.piece().kind()));
    there.addAll(slots.stream().map(slot -> slot.kinds().getFirst()).toList());
    var recipe = new ArrayList<>(Recipe.of(brief.purpose(), idea, room.area()));
    if (there.contains("desk") && brief.purpose() != Purpose.OFFICE) {
      recipe.add(Slot.of("office-chair", 1, 60, 6));
    }
    for (var slot : recipe) {
      int count = slot.count();
      for (var kind : slot.kinds()) {
        while (count > 0 && there.remove(kind)) {
          count--;
        }
      }
      if (count > 0 && slot.kinds().stream().anyMatch(kind -> !assortment.of(kind).isEmpty())) {
        slots.add(new Slot(slot.kinds(), count, slot.importance(), slot.share()));
      }
    }
    return slots;
  }

  private List<Article> choose(Slot slot, Taste taste, long most, long allotted) {
    Article best = null;
    double score = -Double.MAX_VALUE;
    for (int pass = 0; pass < 2 && best == null; pass++) {
      double limit = pass == 0 && allotted > 0 ? Math.min(most, GENEROUS * allotted) : most;
      for (int rank = 0; rank < slot.kinds().size(); rank++) {
        for (var article : assortment.of(slot.kinds().get(rank))) {
          if (article.price() * slot.count() <= limit && article.available() >= slot.count()
              && taste.canUse(article.piece())) {
            double suits = taste.of(article, allotted / slot.count()) - rank;
            if (pass == 1) {
              suits = -article.price();
            }
            if (suits > score) {
              score = suits;
              best = article;
            }
          }
        }
      }
      if (!slot.isNeeded() && pass == 0 && best == null && allotted > 0 && slot.importance() < 40) {
        return List.of();
      }
    }
    if (best == null) {
      return List.of();
    }
    taste.take(best.piece());
    var articles = new ArrayList<Article>();
    for (int i = 0; i < slot.count(); i++) {
      articles.add(best);
    }
    return articles;
  }

  private long needed(List<Slot> slots) {
    return slots.stream().filter(Slot::isNeeded).mapToLong(slot -> assortment.cheapest(slot.kinds(), slot.count()))
        .filter(price -> price < Long.MAX_VALUE).sum();
  }

  private Shortfall tooDear(Slot slot, List<Slot> all) {
    var budget = brief.budget();
    if (budget == null) {
      return new Shortfall(null, "studio.hindrance.offered", List.of(slot.kinds().getFirst()));
    }
    return new Shortfall(Guideline.WITHIN_BUDGET, "studio.hindrance.budget",
        List.of(Money.ofMinor(budget.getCurrencyUnit(), needed(all)), budget));
  }
}
