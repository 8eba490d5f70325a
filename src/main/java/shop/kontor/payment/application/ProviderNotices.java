package shop.kontor.payment.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shop.kontor.payment.domain.PaymentProvider;
import shop.kontor.payment.domain.PaymentProvider.Answer;

/** Takes what the provider tells without being asked, such as the late outcome of a call. */
@Component
class ProviderNotices implements PaymentProvider.Notices {

  private static final Logger log = LoggerFactory.getLogger(ProviderNotices.class);

  private final Ledger ledger;
  private final ObjectProvider<Clerk> clerk;

  ProviderNotices(Ledger ledger, ObjectProvider<Clerk> clerk) {
    this.ledger = ledger;
    this.clerk = clerk;
  }

  @Override
  public void notice(String reference, Answer answer) {
    if (ledger.write(reference, answer)) {
      clerk.ifAvailable(Clerk::wake);
    } else {
      log.warn("The payment provider told of {}, which nobody has asked for: {}", reference, answer);
    }
  }
}
