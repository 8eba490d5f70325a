package shop.kontor.payment.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shop.kontor.payment.domain.Payment;
import shop.kontor.payment.domain.PaymentProvider;
import shop.kontor.payment.domain.Payments;

/** What pages show of payments. */
@Service
public class PaymentReading {

  /** What open pages watch: some payment went on. */
  public static final String TOPIC = "payment/payments";

  private final Payments payments;
  private final PaymentProvider provider;

  PaymentReading(Payments payments, PaymentProvider provider) {
    this.payments = payments;
    this.provider = provider;
  }

  /** A way to pay, by its code; {@code test} where no real money moves. */
  public record Method(String code, boolean test) {}

  public List<Method> methods() {
    return provider.methods().stream().map(code -> new Method(code, provider.isTest())).toList();
  }

  public Optional<Payment> find(String reference) {
    return payments.find(reference);
  }

  /** Newest first. @param state {@code null} for all */
  public List<Payment> all(Payment.State state, String before, int most) {
    return payments.all(state, before, most);
  }

  public long count(Payment.State state, Instant since) {
    return payments.count(state, since);
  }
}
