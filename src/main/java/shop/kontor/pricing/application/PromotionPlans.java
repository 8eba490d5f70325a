package shop.kontor.pricing.application;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.domain.PromotionPlan;
import shop.kontor.pricing.domain.Scope;

/** Draws up promotions, changes and withdraws them, and tells the other rooms. */
@Service
public class PromotionPlans {

  private final PromotionBook book;
  private final VariantsKnown variants;
  private final Seals seals;
  private final ApplicationEventPublisher post;
  private final ZoneId zone;
  private final Clock clock;

  PromotionPlans(PromotionBook book, VariantsKnown variants, Seals seals, ApplicationEventPublisher post, ZoneId zone,
      Clock clock) {
    this.book = book;
    this.variants = variants;
    this.seals = seals;
    this.post = post;
    this.zone = zone;
    this.clock = clock;
  }

  /** In the order in which they were drawn up. */
  public List<PromotionPlan> all() {
    return book.after("", PromotionChanged.MOST);
  }

  /** @throws Refusal if there is none */
  public PromotionPlan find(String id) {
    return book.find(id).orElseThrow(PromotionPlans::none);
  }

  public Scope.State state(PromotionPlan plan) {
    return plan.scope().state(clock.instant(), zone);
  }

  /** @throws Refusal for goods of which nothing is known, for a code that is taken, and for too many promotions */
  @Transactional
  public PromotionPlan drawUp(PromotionPlan plan) {
    if (book.count() >= PromotionChanged.MOST) {
      throw Refusal.unprocessable("pricing.refused.promotions", PromotionChanged.MOST);
    }
    check(plan);
    try {
      book.add(plan);
    } catch (DuplicateKeyException e) {
      throw taken();
    }
    tell(plan);
    return plan;
  }

  /** From now on as {@code as} is. */
  @Transactional
  public PromotionPlan change(String id, PromotionPlan as) {
    var changed = book.lock(id).orElseThrow(PromotionPlans::none).changedTo(as);
    check(changed);
    try {
      book.keep(changed);
    } catch (DuplicateKeyException e) {
      throw taken();
    }
    tell(changed);
    return changed;
  }

  @Transactional
  public void withdraw(String id) {
    var plan = book.lock(id).orElseThrow(PromotionPlans::none);
    book.remove(plan);
    post.publishEvent(new PromotionChanged(id, plan.version() + 1, null));
  }

  PromotionChanged fact(PromotionPlan plan) {
    return new PromotionChanged(plan.id(), plan.version(), plan.told(zone, code -> code.fingerprint(seals)));
  }

  private void tell(PromotionPlan plan) {
    post.publishEvent(fact(plan));
  }

  private void check(PromotionPlan plan) {
    var skus = Stream.concat(plan.goods().skus().stream(), plan.benefit().parts().stream().map(Benefit.Part::goods)
        .flatMap(goods -> goods.skus().stream())).toList();
    unknown(skus);
    if (plan.code() != null && book.isTaken(plan.code(), plan.id())) {
      throw taken();
    }
  }

  private void unknown(Collection<Sku> skus) {
    variants.unknown(skus).stream().findFirst().ifPresent(sku -> {
      throw Refusal.unprocessable("pricing.refused.unknown", sku);
    });
  }

  private static Refusal taken() {
    return Refusal.conflict("pricing.refused.code-taken");
  }

  private static Refusal none() {
    return Refusal.notFound("pricing.refused.no-promotion");
  }
}
