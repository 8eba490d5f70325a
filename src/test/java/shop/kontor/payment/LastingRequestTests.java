package shop.kontor.payment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Commits;
import shop.kontor.payment.domain.PaymentProvider;

@ApplicationModuleTest
@DisplayName("A request to pay")
class LastingRequestTests {

  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @MockitoSpyBean Commits commits;
  @MockitoSpyBean PaymentProvider provider;

  /** Else a shop that falls has money for an order of which it knows nothing. */
  @Test
  void reaches_the_provider_when_it_lasts_and_not_before() {
    transaction.executeWithoutResult(status ->
        publisher.publishEvent(new AuthorisePayment("lasting", Money.parse("EUR 1.00"), "test-card")));
    verify(provider, timeout(10_000)).authorise(any(), any(), any(), any());
    var order = inOrder(commits, provider);
    order.verify(commits).await(); // the request itself, on its way into the journal
    order.verify(commits).await(); // that payment has taken it down
    order.verify(provider).authorise(any(), any(), any(), any());
  }
}
