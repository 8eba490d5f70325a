package shop.kontor.payment.web;

import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.payment.application.PaymentReading;
import shop.kontor.payment.application.PaymentReading.Method;

/** Parts of other rooms' pages: the choice of a payment method, and the name of one. */
@Controller
@PermitAll
class PaymentFragments {

  private final PaymentReading payments;

  PaymentFragments(PaymentReading payments) {
    this.payments = payments;
  }

  /** Radio inputs named {@code method}; the one wanted is chosen, else the first. */
  @GetMapping("/payment/fragments/methods")
  String methods(@RequestParam(required = false) String method, Model model) {
    var methods = payments.methods();
    model.addAttribute("methods", methods);
    model.addAttribute("chosen", methods.stream().map(Method::code).filter(code -> code.equals(method)).findFirst()
        .orElse(methods.isEmpty() ? null : methods.getFirst().code()));
    model.addAttribute("test", methods.stream().anyMatch(Method::test));
    return "payment/methods :: methods";
  }

  @GetMapping("/payment/fragments/method")
  String method(@RequestParam String code, Model model) {
    model.addAttribute("method", payments.methods().stream().filter(method -> method.code().equals(code)).findFirst()
        .orElseThrow(() -> Refusal.notFound("payment.refused.method")));
    return "payment/methods :: name";
  }
}
