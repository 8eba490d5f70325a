package shop.kontor.context.application;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;

/**
 * What pricing told of a variant. A project reckons with what everybody is asked on the web.
 *
 * @param heardAt when: which terms held then is what it was told for
 */
record Offer(Money price, List<Terms> terms, Instant heardAt) {

  /** For one piece of so many. */
  Money each(int quantity, Instant moment) {
    return Quote.of(price, terms, new Situation(Channel.WEB, null, null, quantity, moment)).unitPrice();
  }

  /** What it was when it was heard. */
  Money eachThen(int quantity) {
    return each(quantity, heardAt);
  }
}
