package shop.kontor.pricing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.ShownPrice;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.application.ToldBook.Told;
import shop.kontor.pricing.domain.Offer;
import shop.kontor.pricing.domain.ShownPrices;
import shop.kontor.pricing.domain.Standing;

/** Reckons on what terms offers stand now, keeps it, and tells the other rooms. Only within a transaction. */
@Component
class OfferTelling {

  private final OfferBook book;
  private final ToldBook told;
  private final ListBook lists;
  private final Offers offers;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  OfferTelling(OfferBook book, ToldBook told, ListBook lists, Offers offers, ApplicationEventPublisher post,
      Clock clock) {
    this.book = book;
    this.told = told;
    this.lists = lists;
    this.offers = offers;
    this.post = post;
    this.clock = clock;
  }

  /** Offers that are already kept, in the versions that they have from now on, and nobody else may change. */
  void tell(List<Offer> changed) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var terms = lists.terms(skus(changed), now);
    // what is new has no past, and most that comes in bulk is new
    var histories = told.history(changed.stream().filter(offer -> offer.version() > 1).map(Offer::sku).toList(), now);
    var all = new ArrayList<Told>();
    var standings = new ArrayList<Standing>();
    for (var offer : changed) {
      var reckoned = reckoned(offer, terms.getOrDefault(offer.sku(), List.of()),
          histories.getOrDefault(offer.sku(), new ShownPrices(List.of())), now);
      all.add(reckoned);
      standings.add(new Standing(offer, terms.getOrDefault(offer.sku(), List.of()), reckoned.shown()));
    }
    all.removeIf(each -> each.version() == 1 && each.shown() == null && each.due() == null);
    if (!all.isEmpty()) {
      told.keep(all);
    }
    standings.forEach(standing -> {
      offers.changed(standing);
      post.publishEvent(fact(standing));
    });
  }

  private static Told reckoned(Offer offer, List<Terms> terms, ShownPrices before, Instant now) {
    var quote = Quote.of(offer.price(), terms, Situation.everybody(now));
    var after = before.steps().isEmpty() && quote.terms() == null ? before : before.then(quote.unitPrice(), now);
    var end = after.steps().isEmpty() ? null
        : quote.terms() != null && quote.terms().until() != null ? quote.terms().until()
        : after.since().plus(ShownPrices.REACH);
    var lowest = end == null || !now.isBefore(end) ? null : after.lowestBefore().orElse(null);
    var shown = lowest == null && quote.terms() == null ? null : new ShownPrice(quote.unitPrice(), lowest);
    var due = Stream.concat(Stream.of(lowest == null ? Instant.MAX : end),
            terms.stream().flatMap(each -> Stream.of(each.from(), each.until()))).filter(Objects::nonNull)
        .filter(moment -> moment.isAfter(now) && moment.isBefore(Instant.MAX)).min(Instant::compareTo).orElse(null);
    return new Told(offer.sku(), offer.version(), shown, due, before, after);
  }

  /** As {@link #tell}, each as a new version; variants without an offer are left until they have one. */
  void tellAnew(Collection<Sku> skus) {
    var anew = book.lock(skus).stream().map(Offer::toldAnew).toList();
    if (!anew.isEmpty()) {
      tell(anew);
    }
  }

  /** As {@link #tellAnew}, those of these that are due; tells how many. */
  int tellDue(List<Sku> skus) {
    book.lock(skus);
    var due = told.stillDue(skus, clock.instant());
    tellAnew(due);
    return due.size();
  }

  static OfferChanged fact(Standing standing) {
    var offer = standing.offer();
    return new OfferChanged(offer.sku(), offer.price(), offer.vat(), offer.version(), standing.terms(),
        standing.shown());
  }

  private static List<Sku> skus(List<Offer> offers) {
    return offers.stream().map(Offer::sku).toList();
  }
}
