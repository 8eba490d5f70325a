package shop.kontor.pricing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.pricing.application.PromotionPlans;
import shop.kontor.pricing.domain.PromotionPlan;

@RestController
@RequestMapping("/pricing/api/promotions")
@RolesAllowed("STAFF")
@Tag(name = "Pricing")
class PromotionApi {

  private final PromotionPlans plans;
  private final String currency;

  PromotionApi(PromotionPlans plans, @Value("${kontor.currency:EUR}") String currency) {
    this.plans = plans;
    this.currency = currency;
  }

  /** @param state coming, holds or over */
  record PromotionView(String id, int version, PromotionForm promotion, String state) {}

  @GetMapping
  @Operation(summary = "All promotions, in the order in which they were drawn up")
  List<PromotionView> all() {
    return plans.all().stream().map(this::view).toList();
  }

  @PostMapping
  @Idempotent
  @Operation(summary = "Draw up a promotion", description = """
      Kinds: percent and amount (off each piece of the goods), n-for-m (of so many pieces so many are paid), \
      bundle-price and bundle-amount (parts together for a price, or for so much less), basket-percent and \
      basket-amount (off the whole basket), free-delivery. Goods are SKUs, product:<id> or category:<path>; none for \
      all. A piece takes part in one promotion of goods; then one of the basket and one coupon count; the customer gets \
      the best of all ways.""")
  ResponseEntity<PromotionView> drawUp(@RequestBody PromotionForm form) {
    var plan = plans.drawUp(form.plan(currency));
    return ResponseEntity.created(URI.create("/pricing/api/promotions/" + plan.id())).body(view(plan));
  }

  @GetMapping("/{id}")
  PromotionView one(@PathVariable String id) {
    return view(plans.find(id));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change a promotion")
  PromotionView change(@PathVariable String id, @RequestBody PromotionForm form) {
    return view(plans.change(id, form.plan(currency)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw a promotion")
  void withdraw(@PathVariable String id) {
    plans.withdraw(id);
  }

  private PromotionView view(PromotionPlan plan) {
    return new PromotionView(plan.id(), plan.version(), PromotionForm.of(plan),
        plans.state(plan).name().toLowerCase(Locale.ROOT));
  }
}
