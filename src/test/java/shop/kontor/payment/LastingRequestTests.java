package shop.kontor.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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
    var waitedFor = new CopyOnWriteArrayList<String>();
    var asked = new CompletableFuture<List<String>>();
    doAnswer(await -> {
      var answer = await.callRealMethod();
      waitedFor.add(Thread.currentThread().getName());
      return answer;
    }).when(commits).await();
    doAnswer(ask -> {
      asked.complete(List.copyOf(waitedFor));
      return ask.callRealMethod();
    }).when(provider).authorise(any(), any(), any(), any());

    transaction.executeWithoutResult(status ->
        publisher.publishEvent(new AuthorisePayment("lasting", Money.parse("EUR 1.00"), "test-card")));

    assertThat(asked).succeedsWithin(Duration.ofSeconds(10)).asInstanceOf(LIST).as("who had seen it last")
        .contains("payment-clerk");
  }
}
