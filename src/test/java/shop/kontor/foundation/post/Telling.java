package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends messages as any room does, and waits until all rooms have heard them, none of them in vain. Import it. */
public class Telling {

  private final ApplicationEventPublisher post;
  private final PostOffice office;
  private final TransactionTemplate transaction;

  Telling(ApplicationEventPublisher post, PostOffice office, TransactionTemplate transaction) {
    this.post = post;
    this.office = office;
    this.transaction = transaction;
  }

  /** All in one transaction. */
  public void tell(Message... messages) {
    transaction.executeWithoutResult(_ -> List.of(messages).forEach(post::publishEvent));
    settle();
  }

  /** Waits for what the rooms themselves have told. */
  public void settle() {
    assertThat(office.settle(Duration.ofSeconds(30))).isTrue();
    assertThat(office.failed()).isEmpty();
  }
}
