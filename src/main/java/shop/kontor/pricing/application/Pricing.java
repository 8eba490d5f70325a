package shop.kontor.pricing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.domain.Offer;

/** Sets prices. A price that is set to what it is already tells nothing. */
@Service
public class Pricing {

  private final OfferBook book;
  private final Offers offers;
  private final VariantsKnown variants;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Pricing(OfferBook book, Offers offers, VariantsKnown variants, ApplicationEventPublisher post, Clock clock) {
    this.book = book;
    this.offers = offers;
    this.variants = variants;
    this.post = post;
    this.clock = clock;
  }

  /** Prices of one variant come in the order in which they were set: the post keeps order by key. */
  @ApplicationModuleListener(id = "pricing.set-price")
  void on(SetPrice request) {
    set(request);
  }

  /** The offer as it is from now on. */
  @Transactional
  public Offer set(SetPrice request) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var before = book.lock(request.sku());
    var offer = before.map(old -> old.priced(request.price(), request.vat(), now))
        .orElseGet(() -> Offer.first(request.sku(), request.price(), request.vat(), now));
    if (before.isEmpty()) {
      book.add(offer);
      variants.expect(offer.sku());
    } else if (offer.version() > before.get().version()) {
      book.keep(offer);
    } else {
      return offer;
    }
    offers.changed(offer);
    post.publishEvent(new OfferChanged(offer.sku(), offer.price(), offer.vat(), offer.version()));
    return offer;
  }
}
