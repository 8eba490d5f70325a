package shop.kontor.customer.application;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.customer.Company;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.application.Customers.CustomerView;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.foundation.web.Refusal;

/** What customers are to the shop, which staff decide: their groups, and the companies for which they buy. */
@Service
public class Standings {

  private final Accounts accounts;
  private final ApplicationEventPublisher post;

  Standings(Accounts accounts, ApplicationEventPublisher post) {
    this.accounts = accounts;
    this.post = post;
  }

  /** @throws Refusal for a customer whom nobody knows */
  @Transactional(readOnly = true)
  public CustomerView look(CustomerId customer) {
    return Customers.view(find(customer));
  }

  /**
   * @param group {@code null} for none
   * @param company {@code null} for herself
   * @throws Refusal for a customer whom nobody knows
   */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public CustomerView put(CustomerId customer, CustomerGroup group, Company company) {
    var account = find(customer);
    if (!account.stand(group, company)) {
      return Customers.view(account);
    }
    var kept = accounts.save(account);
    post.publishEvent(kept.standing());
    return Customers.view(kept);
  }

  private Account find(CustomerId customer) {
    return accounts.findById(customer).orElseThrow(() -> Refusal.notFound("customer.refused.unknown"));
  }
}
