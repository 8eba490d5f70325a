package shop.kontor.context.application;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.Terms;

/**
 * What pricing told of a variant. A project reckons with what its owner is asked on the web.
 *
 * @param heardAt when: which terms held then is what it was told for
 */
record Offer(Money price, List<Terms> terms, Instant heardAt) {

  /**
   * For one piece of so many.
   *
   * @param group whose terms are hers; {@code null} for none
   */
  Money each(int quantity, @Nullable String group, Instant moment) {
    return Quote.of(price, terms, new Situation(Channel.WEB, null, group, quantity, moment)).unitPrice();
  }

  /** What it was when it was heard. */
  Money eachThen(int quantity, @Nullable String group) {
    return each(quantity, group, heardAt);
  }
}
