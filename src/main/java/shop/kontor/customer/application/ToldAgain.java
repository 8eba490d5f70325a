package shop.kontor.customer.application;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.kontor.customer.ConsentChanged;
import shop.kontor.customer.StandingChanged;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;

/** What customers are to the shop, and what they agree to, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final Accounts accounts;

  ToldAgain(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(StandingChanged.class, ConsentChanged.class);
  }

  /** Of each customer there may be two. */
  @Override
  public Page after(String place, int most) {
    int customers = Math.max(1, most / 2);
    var page = accounts.told(place == null ? "" : place, customers);
    return new Page(page.stream().flatMap(ToldAgain::facts).toList(),
        page.size() < customers ? null : page.getLast().id().value());
  }

  private static Stream<Fact> facts(Account account) {
    var standing = account.standing();
    return Stream.concat(standing.version() > 0 ? Stream.of(standing) : Stream.empty(), account.consent().stream());
  }
}
