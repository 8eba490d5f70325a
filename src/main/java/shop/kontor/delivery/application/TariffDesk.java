package shop.kontor.delivery.application;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.delivery.ProposeTariff;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.domain.Tariffs;

/** What deliveries cost: staff say so, and the house is told. */
@Service
public class TariffDesk {

  private final Tariffs tariffs;
  private final ApplicationEventPublisher post;

  TariffDesk(Tariffs tariffs, ApplicationEventPublisher post) {
    this.tariffs = tariffs;
    this.post = post;
  }

  /** Empty for a shop that delivers free. */
  @Transactional(readOnly = true)
  public Optional<Tariff> current() {
    return tariffs.current().map(TariffChanged::tariff);
  }

  /** Holds from now on; what was set before is told once, however often it is set. */
  @Transactional
  @Retryable(includes = {DuplicateKeyException.class, ConcurrencyFailureException.class}, delay = 5)
  public void set(Tariff tariff) {
    if (current().filter(tariff::equals).isEmpty()) {
      post.publishEvent(tariffs.set(tariff));
    }
  }

  @ApplicationModuleListener(id = "delivery.propose-tariff")
  void on(ProposeTariff request) {
    if (tariffs.current().isEmpty()) {
      post.publishEvent(tariffs.set(request.tariff()));
    }
  }
}
