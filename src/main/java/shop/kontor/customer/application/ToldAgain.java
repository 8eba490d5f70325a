package shop.kontor.customer.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.customer.StandingChanged;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;

/** What customers are to the shop, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final Accounts accounts;

  ToldAgain(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(StandingChanged.class);
  }

  @Override
  public Page after(String place, int most) {
    var page = accounts.standing(place == null ? "" : place, most);
    return new Page(page.stream().map(Account::standing).toList(),
        page.size() < most ? null : page.getLast().id().value());
  }
}
