package shop.kontor.agents.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.agents.domain.Deal;

/** Orders of a conformance run leave at a word: nobody packs them, and their platform is told as if somebody had. */
@Component
@Profile(Conformance.PROFILE)
public class SimulatedShipping {

  private final Deals deals;
  private final Purchases purchases;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final String secret;

  /** @param secret that the run says; as long as there is none, nothing leaves */
  SimulatedShipping(Deals deals, Purchases purchases, TransactionTemplate transaction, Clock clock,
      @Value("${kontor.agents.simulation-secret:}") String secret) {
    this.deals = deals;
    this.purchases = purchases;
    this.transaction = transaction;
    this.clock = clock;
    this.secret = secret;
  }

  public boolean may(@Nullable String said) {
    return said != null && !secret.isBlank()
        && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** False if nothing was bought by this checkout. */
  public boolean ship(String checkout) {
    var deal = deals.find(checkout).map(Deals.Kept::deal).filter(each -> each.state() == Deal.State.DONE);
    deal.ifPresent(bought -> transaction.executeWithoutResult(_ ->
        purchases.left(bought.order(), bought.purse().secret(), clock.instant())));
    return deal.isPresent();
  }
}
