package shop.kontor.agents.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.security.Network;
import shop.kontor.foundation.web.Refusal;

/** How often agents of one network may ask; counted in this process, minute by minute. */
@Component
public class Pace {

  private final Cache<String, AtomicInteger> asked = counts(Duration.ofMinutes(1));
  private final Cache<String, AtomicInteger> coupons = counts(Duration.ofMinutes(15));
  private final Cache<String, AtomicInteger> introduced = counts(Duration.ofMinutes(1));
  private final int mostAsked;
  private final int mostCoupons;
  private final int mostIntroduced;

  Pace(@Value("${kontor.agents.per-minute:240}") int mostAsked,
      @Value("${kontor.agents.coupons:10}") int mostCoupons,
      @Value("${kontor.agents.introduced-per-minute:30}") int mostIntroduced) {
    this.mostAsked = mostAsked;
    this.mostCoupons = mostCoupons;
    this.mostIntroduced = mostIntroduced;
  }

  private static Cache<String, AtomicInteger> counts(Duration within) {
    return Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(within).build();
  }

  /** @param address where the caller comes from */
  public boolean may(String address) {
    return count(asked, address) <= mostAsked;
  }

  /** The same for one that is known by its key, whichever network it comes from. */
  public boolean may(Partners.Partner partner) {
    return asked.get(partner.platform(), _ -> new AtomicInteger()).incrementAndGet() <= partner.perMinute();
  }

  /** Whether somebody may be looked up who was not known before: others are made to answer that. */
  public boolean mayIntroduce(String address) {
    return count(introduced, address) <= mostIntroduced;
  }

  /** @throws Refusal for whoever tries out codes; a new cart for each does not help */
  public void mayGiveCoupon(String address) {
    if (count(coupons, address) > mostCoupons) {
      throw Refusal.tooMany("agents.refused.coupons");
    }
  }

  /** It was no guess, for it counts: a platform has many customers, and each may have one. */
  public void takeBackCoupon(String address) {
    var given = coupons.getIfPresent(Network.of(address));
    if (given != null) {
      given.decrementAndGet();
    }
  }

  private static int count(Cache<String, AtomicInteger> counts, String address) {
    return counts.get(Network.of(address), _ -> new AtomicInteger()).incrementAndGet();
  }
}
