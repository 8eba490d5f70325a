package shop.kontor.pricing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.ShownPrice;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;

/** An offer and all terms on which it stands. */
public record Standing(Offer offer, List<Terms> terms, ShownPrice shown) {

  public Quote quote(Situation situation) {
    return Quote.of(offer.price(), terms, situation);
  }

  /** For somebody who was promised these prices of it. */
  public Quote quote(Situation situation, List<PricePromise> promises) {
    return Quote.of(offer.price(), terms, situation, promises);
  }

  /** What more pieces cost each, in a situation with any number of them. */
  public record Tier(int fromQuantity, Quote quote) {}

  /** By quantity, each at less than those before it; the first one that is told costs less than a single piece. */
  public List<Tier> tiers(Situation situation, List<PricePromise> promises) {
    var tiers = new ArrayList<Tier>();
    var price = quote(situation.of(1), promises).unitPrice();
    var quantities = Stream.concat(terms.stream().map(Terms::fromQuantity),
        promises.stream().map(PricePromise::fromQuantity)).filter(each -> each > 1).sorted().distinct().toList();
    for (int quantity : quantities) {
      var quote = quote(situation.of(quantity), promises);
      if (quote.unitPrice().isLessThan(price)) {
        tiers.add(new Tier(quantity, quote));
        price = quote.unitPrice();
      }
    }
    return tiers;
  }

  /** Of two readings the one that was told later. */
  public Standing orLater(Standing other) {
    return other.offer.isAfter(offer) ? other : this;
  }

  /** The price of the 30 days before, for somebody asked for this one; {@code null} if that is no reduction. */
  public Money before(Money asked) {
    return shown == null ? null : shown.before(asked);
  }
}
