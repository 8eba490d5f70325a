package shop.kontor.pricing.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import shop.kontor.foundation.security.Caller;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Quote;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.domain.Held;
import shop.kontor.pricing.domain.Standing;

/** Promises each price that is shown to somebody. Nothing is written down: she carries what she was promised. */
@Service
public class Promises {

  /** Of a variant with more tiers than a customer can mean, only the first are promised. */
  static final int MOST = 8;

  private final Duration lasting;

  Promises(@Value("${kontor.pricing.promise:24h}") Duration lasting) {
    this.lasting = lasting;
  }

  /**
   * What somebody is shown of one variant.
   *
   * @param promises of all prices that are shown, those made before among them
   * @param held all that she holds from now on
   */
  public record Shown(Quote quote, List<Standing.Tier> tiers, List<PricePromise> promises, Held held) {}

  /** @param held what she was promised before */
  public Shown show(Standing standing, Situation situation, Caller caller, Held held) {
    var hers = held.of(standing.offer().sku());
    var quote = standing.quote(situation, hers);
    var tiers = standing.tiers(situation, hers);
    if (!lasting.isPositive() || situation.channel() == Channel.TILL && !caller.staff()) {
      // what the till asks is for staff to say; whoever just asks for it is promised nothing
      return new Shown(quote, tiers, List.of(), held);
    }
    var promises = new ArrayList<PricePromise>();
    promises.add(promise(standing, quote, situation, caller, hers));
    tiers.stream().limit(MOST - 1L).map(tier -> promise(standing, tier.quote(), situation, caller, hers))
        .filter(each -> !promises.contains(each)).forEach(promises::add);
    return new Shown(quote, tiers, promises, held.and(promises, situation.at()));
  }

  /** The one that is kept already; else one that was made here not long ago, so that most looks make none; else a new one. */
  private PricePromise promise(Standing standing, Quote quote, Situation situation, Caller caller,
      List<PricePromise> hers) {
    if (quote.promise() != null) {
      return quote.promise();
    }
    var terms = quote.terms();
    var promise = new PricePromise(standing.offer().sku(), quote.unitPrice(), terms == null ? 1 : terms.fromQuantity(),
        caller.visitor(), caller.customerId(), situation.channel(), situation.store(),
        terms == null ? null : terms.name(), situation.at(), situation.at().plus(lasting));
    return hers.stream().filter(each -> isAsGood(each, promise)).findFirst().orElse(promise);
  }

  private boolean isAsGood(PricePromise known, PricePromise fresh) {
    return known.unitPrice().equals(fresh.unitPrice()) && known.channel() == fresh.channel()
        && Objects.equals(known.store(), fresh.store())
        && known.covers(fresh.until(fresh.made().plus(lasting.dividedBy(2))));
  }
}
