package shop.kontor.pricing.application;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.domain.Offer;
import shop.kontor.pricing.domain.Standing;

/** All offers, then all promotions, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  /** No SKU contains it. */
  private static final String PROMOTIONS = "promotions ";

  private final OfferBook book;
  private final ToldBook told;
  private final ListBook lists;
  private final PromotionBook promotions;
  private final PromotionPlans plans;
  private final Clock clock;

  ToldAgain(OfferBook book, ToldBook told, ListBook lists, PromotionBook promotions, PromotionPlans plans,
      Clock clock) {
    this.book = book;
    this.told = told;
    this.lists = lists;
    this.promotions = promotions;
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(OfferChanged.class, PromotionChanged.class);
  }

  @Override
  public String before(Set<Class<? extends Fact>> wanted) {
    return wanted.contains(OfferChanged.class) ? null : PROMOTIONS;
  }

  @Override
  public Page after(String place, int most) {
    if (place != null && place.startsWith(PROMOTIONS)) {
      var page = promotions.after(place.substring(PROMOTIONS.length()), most);
      return new Page(page.stream().map(plans::fact).toList(),
          page.size() < most ? null : PROMOTIONS + page.getLast().id());
    }
    var page = book.after(place == null ? "" : place, most);
    var skus = page.stream().map(Offer::sku).toList();
    var terms = lists.terms(skus, clock.instant());
    var shown = told.shown(skus);
    return new Page(page.stream().map(offer -> OfferTelling.fact(new Standing(offer,
            terms.getOrDefault(offer.sku(), List.of()), shown.get(offer.sku())))).toList(),
        page.size() < most ? PROMOTIONS : page.getLast().sku().value());
  }
}
