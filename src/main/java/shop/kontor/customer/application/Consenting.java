package shop.kontor.customer.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.customer.ConsentChanged;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.Purpose;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

/** What a customer agrees to. She alone says so, for each purpose by itself, and takes it back as easily. */
@Service
public class Consenting {

  private final Accounts accounts;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Consenting(Accounts accounts, ApplicationEventPublisher post, Clock clock) {
    this.accounts = accounts;
    this.post = post;
    this.clock = clock;
  }

  /** @param at when she last said so; {@code null} if she never did */
  public record Agreed(List<Purpose> purposes, @Nullable Instant at) {}

  /** @throws Refusal for a stranger */
  @Transactional(readOnly = true)
  public Agreed look(Caller caller) {
    return agreed(find(caller));
  }

  /**
   * She agrees to these, and to nothing else.
   *
   * @throws Refusal for a stranger
   */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public Agreed agreeTo(Caller caller, Collection<Purpose> purposes, Locale language) {
    var account = find(caller);
    if (!account.agreeTo(purposes, language.getLanguage(), clock.instant())) {
      return agreed(account);
    }
    var kept = accounts.save(account);
    kept.consent().ifPresent(post::publishEvent);
    return agreed(kept);
  }

  private Account find(Caller caller) {
    return caller.customer().flatMap(id -> accounts.findById(new CustomerId(id)))
        .orElseThrow(() -> Refusal.unauthenticated("customer.refused.stranger"));
  }

  static Agreed agreed(Account account) {
    return new Agreed(account.agreed(), account.consent().map(ConsentChanged::at).orElse(null));
  }
}
