package shop.kontor.studio.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.studio.application.Access.Seat;
import shop.kontor.studio.application.DesignBook.Design;
import shop.kontor.studio.application.DesignView.Obstacle;
import shop.kontor.studio.application.DesignView.Said;
import shop.kontor.studio.application.DesignView.Standing;
import shop.kontor.studio.application.DesignView.Suggestion;
import shop.kontor.studio.domain.Likeness;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;

/** Puts together what a member is shown of a design: the design itself, and what is known of the shop now. */
@Component
class Showing {

  private static final int NEAREST = 3;

  private final Assortment assortment;
  private final RoomBook rooms;
  private final CapacityKnown capacity;
  private final Wording wording;

  Showing(Assortment assortment, RoomBook rooms, CapacityKnown capacity, Wording wording) {
    this.assortment = assortment;
    this.rooms = rooms;
    this.capacity = capacity;
    this.wording = wording;
  }

  List<DesignView> views(Seat seat, List<Design> designs) {
    var articles = assortment.find(designs.stream().flatMap(design -> skus(design).stream())
        .collect(Collectors.toSet()));
    var asked = rooms.asked(seat.project());
    var budget = asked.budget() != null ? asked.budget() : seat.sheet().budget();
    var arrival = capacity.arrival(seat.sheet().date()).orElse(null);
    return designs.stream().map(design -> view(seat, design, articles, budget, arrival)).toList();
  }

  DesignView view(Seat seat, Design design) {
    return views(seat, List.of(design)).getFirst();
  }

  private static Collection<Sku> skus(Design design) {
    return design.last().draft().placements().stream().map(each -> each.piece().sku()).filter(Objects::nonNull).toList();
  }

  private static boolean canCome(List<Standing> pieces) {
    return pieces.stream().anyMatch(piece -> piece.sku() != null && piece.obstacle() == null);
  }

  private DesignView view(Seat seat, Design design, Map<Sku, Article> articles, @Nullable Money budget,
      @Nullable Arrival arrival) {
    var locale = LocaleContextHolder.getLocale();
    var draft = design.last().draft();
    var wanted = draft.placements().stream().map(Placement::piece).filter(piece -> !piece.isHerOwn())
        .collect(Collectors.groupingBy(Piece::sku, HashMap::new, Collectors.counting()));
    var pieces = draft.placements().stream().map(each -> standing(each, articles, wanted, locale)).toList();
    var total = total(pieces.stream().map(Standing::price).toList(), budget == null ? null : budget.getCurrencyUnit());
    var over = total == null || budget == null || !total.isGreaterThan(budget) ? null : total.minus(budget);
    return new DesignView(design.head().id(), seat.project(), design.head().revision(), design.head().state(),
        wording.say(design.head().idea(), locale), draft.percent(), draft.verdicts().stream()
            .map(verdict -> new Said(verdict.guideline(), wording.say("studio.guideline." + verdict.guideline(), locale),
                verdict.percent(), wording.say(verdict.words(), verdict.values(), locale),
                wording.say("studio.source." + verdict.guideline(), locale))).toList(),
        pieces, total, over, (int) pieces.stream().filter(piece -> piece.obstacle() != null).count(),
        design.last().act(), seat.name(design.last().by()).orElse(null), design.last().at(),
        design.last().before() > 0, seat.isOpen(), canCome(pieces) ? arrival : null);
  }

  /** In one currency, the first that comes if none is said; {@code null} where nothing has a price in it. */
  static @Nullable Money total(List<Money> prices, @Nullable CurrencyUnit currency) {
    Money total = null;
    for (var price : prices) {
      if (price != null && (total != null ? price.isSameCurrency(total)
          : currency == null || price.getCurrencyUnit().equals(currency))) {
        total = total == null ? price : total.plus(price);
      }
    }
    return total;
  }

  private Standing standing(Placement placement, Map<Sku, Article> articles, Map<Sku, Long> wanted, Locale locale) {
    var piece = placement.piece();
    var article = piece.isHerOwn() ? null : articles.get(piece.sku());
    var price = article == null ? null : article.piece().price();
    var obstacle = piece.isHerOwn() ? null : obstacle(article, wanted.get(piece.sku()));
    return new Standing(placement, piece.sku(), article == null ? null : article.product().value(),
        piece.name().in(locale), article == null ? "" : wording.note(article.piece(), article.options(), locale),
        wording.kind(piece.kind(), locale), article == null ? null : image(article), price,
        price == null || piece.price() == null || price.equals(piece.price()) ? null : piece.price(),
        article == null ? 0 : article.available(), obstacle,
        obstacle == null ? List.of() : instead(piece, NEAREST, locale));
  }

  private static @Nullable Obstacle obstacle(@Nullable Article article, long wanted) {
    return article == null || !article.listed() ? Obstacle.NOT_SOLD : article.piece().price() == null ? Obstacle.NO_PRICE
        : article.available() <= 0 ? Obstacle.SOLD_OUT : article.available() < wanted ? Obstacle.TOO_FEW : null;
  }

  /** The nearest of its kind that can be had, by colour, size and price. */
  List<Suggestion> instead(Piece piece, int most, Locale locale) {
    return nearest(piece).stream().limit(most).map(article -> suggestion(article,
        (int) Math.round(100 * (1 - Likeness.distance(piece, article.piece()) / 3)), "studio.why.near", locale)).toList();
  }

  private List<Article> nearest(Piece piece) {
    return assortment.ofKind(piece.kind(), piece.style()).stream()
        .filter(article -> !article.piece().sku().equals(piece.sku()))
        .sorted(Comparator.comparingDouble(article -> Likeness.distance(piece, article.piece()))).toList();
  }

  Suggestion suggestion(Article article, int percent, String why, Locale locale) {
    return suggestion(article, percent, List.of(why), locale);
  }

  /** @param why keys of messages */
  Suggestion suggestion(Article article, int percent, List<String> why, Locale locale) {
    var piece = article.piece();
    var said = new ArrayList<String>();
    why.forEach(key -> said.add(wording.say(key, locale).replaceFirst("\\.$", "")));
    return new Suggestion(piece.sku(), article.product().value(), piece.name().in(locale),
        wording.note(piece, article.options(), locale), image(article),
        piece.colour() == null ? null : piece.colour().srgb(),
        piece.colour() == null ? null : piece.colour().name().in(locale), piece.price(), article.available(),
        Math.max(0, Math.min(100, percent)), String.join(" · ", said));
  }

  private static String image(Article article) {
    return article.image() != null ? article.image() : "/catalog/pictures/" + article.piece().sku() + ".svg";
  }
}
