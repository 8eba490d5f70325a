package shop.kontor.pricing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.domain.Offer;

/** Sets prices. A price that is set to what it is already tells nothing. */
@Service
public class Pricing {

  private final OfferBook book;
  private final Offers offers;
  private final OfferTelling telling;
  private final VariantsKnown variants;
  private final Clock clock;

  Pricing(OfferBook book, Offers offers, OfferTelling telling, VariantsKnown variants, Clock clock) {
    this.book = book;
    this.offers = offers;
    this.telling = telling;
    this.variants = variants;
    this.clock = clock;
  }

  /** The price that was set last holds, whichever is heard last. */
  @ApplicationModuleListener(id = "pricing.set-price")
  void on(SetPrice request) {
    set(request);
  }

  /** The offer as it is from now on. */
  @Transactional
  public Offer set(SetPrice request) {
    var before = book.lock(request.sku()).orElse(null);
    var at = time(request, before);
    book.remember(request.sku(), request.price(), request.vat(), at);
    var offer = before == null ? Offer.first(request.sku(), request.price(), request.vat(), at)
        : before.priced(request.price(), request.vat(), at);
    if (before == null) {
      book.add(offer);
      variants.expect(offer.sku());
    } else if (!offer.equals(before)) {
      book.keep(offer, before.version());
    }
    if (before == null || offer.version() > before.version()) {
      telling.tell(List.of(offer));
    } else {
      offers.kept(offer);
    }
    return offer;
  }

  /** Who sets a price by hand, here, is right: whatever clock an earlier one was timed by. */
  private Instant time(SetPrice request, Offer before) {
    if (request.setAt() != null) {
      return request.setAt();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return before != null && before.setAt().isAfter(now) ? before.setAt() : now;
  }
}
