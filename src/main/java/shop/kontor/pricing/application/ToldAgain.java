package shop.kontor.pricing.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.pricing.OfferChanged;

/** All offers, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final OfferBook book;

  ToldAgain(OfferBook book) {
    this.book = book;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(OfferChanged.class);
  }

  @Override
  public Page after(String place, int most) {
    var page = book.after(place == null ? "" : place, most);
    return new Page(page.stream()
        .map(offer -> new OfferChanged(offer.sku(), offer.price(), offer.vat(), offer.version())).toList(),
        page.size() < most ? null : page.getLast().sku().value());
  }
}
