package shop.kontor.pricing.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.application.PromotionPlans;
import shop.kontor.pricing.domain.PromotionPlan;
import shop.kontor.pricing.domain.Scope;

/** Where staff draw up promotions. */
@Controller
@RequestMapping(PromotionBackoffice.PATH)
@RolesAllowed("STAFF")
class PromotionBackoffice {

  static final String PATH = "/pricing/backoffice/promotions";

  private final PromotionPlans plans;
  private final Sentences sentences;
  private final String currency;

  PromotionBackoffice(PromotionPlans plans, Sentences sentences, @Value("${kontor.currency:EUR}") String currency) {
    this.plans = plans;
    this.sentences = sentences;
    this.currency = currency;
  }

  record Row(PromotionPlan plan, String kind, Scope.State state) {}

  @GetMapping
  String all(Model model) {
    overview(model, PromotionForm.blank());
    return "pricing/promotions";
  }

  private void overview(Model model, PromotionForm form) {
    model.addAttribute("rows", plans.all().reversed().stream()
        .map(plan -> new Row(plan, PromotionForm.written(plan.benefit().kind()), plans.state(plan))).toList());
    form(model, form);
  }

  private void form(Model model, PromotionForm form) {
    model.addAttribute("form", form);
    model.addAttribute("kinds", PromotionForm.kinds());
    model.addAttribute("channels", Channel.values());
    model.addAttribute("currency", currency);
  }

  @PostMapping
  Object drawUp(@ModelAttribute PromotionForm.Typed typed, Model model) {
    try {
      return SeeOther.to(PATH + "/" + plans.drawUp(typed.form().plan(currency)).id());
    } catch (Refusal | IllegalArgumentException refused) {
      overview(model, typed.form());
      return refused("pricing/promotions", refused, model);
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Model model) {
    var plan = plans.find(id);
    fill(plan, PromotionForm.of(plan), model);
    return "pricing/promotion";
  }

  private void fill(PromotionPlan plan, PromotionForm form, Model model) {
    model.addAttribute("plan", plan);
    model.addAttribute("state", plans.state(plan));
    form(model, form);
  }

  @PostMapping("/{id}")
  Object change(@PathVariable String id, @ModelAttribute PromotionForm.Typed typed, Model model) {
    try {
      plans.change(id, typed.form().plan(currency));
      return SeeOther.to(PATH + "/" + id);
    } catch (Refusal | IllegalArgumentException refused) {
      fill(plans.find(id), typed.form(), model);
      return refused("pricing/promotion", refused, model);
    }
  }

  @PostMapping("/{id}/withdrawal")
  Object withdraw(@PathVariable String id) {
    plans.withdraw(id);
    return SeeOther.to(PATH);
  }

  private ModelAndView refused(String view, RuntimeException refused, Model model) {
    model.addAttribute("refusal", sentences.of(refused));
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
