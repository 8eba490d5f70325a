package shop.kontor.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.payment.application.PaymentReading;

/** How one can pay, for software. */
@RestController
@PermitAll
@Tag(name = "Payment")
class PaymentApi {

  private final PaymentReading payments;

  PaymentApi(PaymentReading payments) {
    this.payments = payments;
  }

  @GetMapping("/payment/api/methods")
  @Operation(summary = "The payment methods on offer", description = "With test=true, no real money moves.")
  List<PaymentReading.Method> methods() {
    return payments.methods();
  }
}
