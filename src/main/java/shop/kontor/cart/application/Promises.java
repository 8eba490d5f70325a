package shop.kontor.cart.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.cart.domain.Line;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;

/** What customers were promised: by pages that showed them a price, and by the cart itself, which shows one, too. */
@Component
class Promises {

  static final int MOST_TOKENS = 10;

  private final Seals seals;
  private final Duration lasting;

  Promises(Seals seals, @Value("${kontor.pricing.promise:24h}") Duration lasting) {
    this.seals = seals;
    this.lasting = lasting;
  }

  /** @param over whether some of what she was promised is over */
  record Shown(List<PricePromise> promises, boolean over) {}

  /** @throws Refusal for a token that is none, is another's, or promises another variant's price */
  Shown read(Caller caller, Sku sku, List<String> tokens, Instant now) {
    if (tokens.size() > MOST_TOKENS) {
      throw Refusal.invalid("cart.refused.promises", MOST_TOKENS);
    }
    var promises = new ArrayList<PricePromise>();
    for (var token : tokens) {
      var promise = PricePromise.of(token, seals).orElseThrow(() -> Refusal.invalid("cart.refused.promise.forged"));
      if (!promise.sku().equals(sku)) {
        throw Refusal.invalid("cart.refused.promise.sku", promise.sku(), sku);
      }
      if (!promise.isHeldBy(caller.visitor(), caller.customerId())) {
        throw Refusal.forbidden("cart.refused.promise.foreign");
      }
      promises.add(promise);
    }
    return new Shown(promises.stream().filter(each -> !each.over(now)).toList(),
        promises.stream().anyMatch(each -> each.over(now)));
  }

  /**
   * The line with a promise of what it shows, and without those that are over. A promise of the same price serves until
   * half of its time has passed, so that most looks change nothing; what is itself shown by a promise is not promised
   * longer.
   */
  Line keep(Line line, Quote quote, Situation situation, Caller caller) {
    if (quote.promise() != null || !lasting.isPositive()) {
      return line;
    }
    var terms = quote.terms();
    var promise = new PricePromise(line.sku(), quote.unitPrice(), terms == null ? 1 : terms.fromQuantity(),
        caller.visitor(), caller.customerId(), situation.channel(), situation.store(),
        terms == null ? null : terms.name(), situation.at(), situation.at().plus(lasting));
    var enough = promise.until(situation.at().plus(lasting.dividedBy(2)));
    return line.promises().stream().anyMatch(each -> each.covers(enough)) ? line
        : line.promised(List.of(promise), situation.at());
  }
}
