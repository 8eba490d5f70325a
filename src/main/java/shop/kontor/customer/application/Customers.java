package shop.kontor.customer.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.customer.Company;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.customer.domain.Address;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

/** What the shop knows of its customers: for each her own, for staff all of them. */
@Service
public class Customers {

  /** So many on one page of the back office. */
  public static final int PAGE = 20;

  private final Accounts accounts;
  private final Phones phones;

  Customers(Accounts accounts, Phones phones) {
    this.accounts = accounts;
    this.phones = phones;
  }

  /**
   * @param addresses the one to be used first in front
   * @param phone where she can be called; {@code null} for nowhere
   * @param group whose terms are hers; {@code null} for none
   * @param company for which she buys; {@code null} for herself
   */
  public record CustomerView(CustomerId customer, String email, String name, String phone, List<Address> addresses,
      CustomerGroup group, Company company, Instant since) {
  }

  /** @param page from 1 */
  public record Found(List<CustomerView> customers, long total, int page, int pages) {
  }

  /** Whoever is signed in; empty for a guest, and for one whose account is gone. */
  @Transactional(readOnly = true)
  public Optional<CustomerView> look(Caller caller) {
    return caller.customer().flatMap(id -> accounts.findById(new CustomerId(id))).map(Customers::view);
  }

  /** Keeps an address as the one to be used next. */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public CustomerView keep(Caller caller, Address address) {
    return change(caller, account -> account.keep(address));
  }

  /** @throws Refusal if there is no such address */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public CustomerView choose(Caller caller, int place) {
    return change(caller, account -> account.keep(address(account, place)));
  }

  /** @throws Refusal if there is no such address */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public CustomerView forget(Caller caller, int place) {
    return change(caller, account -> account.forget(address(account, place)));
  }

  /**
   * @param written where she can be called; blank for nowhere
   * @throws Refusal for what is no phone number
   */
  @Transactional
  @Retryable(includes = ConcurrencyFailureException.class, delay = 5)
  public CustomerView callAt(Caller caller, String written) {
    var number = written == null || written.isBlank() ? null : phones.read(written);
    return change(caller, account -> account.callAt(number));
  }

  private static Address address(Account account, int place) {
    if (place < 0 || place >= account.addresses().size()) {
      throw Refusal.notFound("customer.refused.address");
    }
    return account.addresses().get(place);
  }

  private CustomerView change(Caller caller, Consumer<Account> change) {
    var account = caller.customer().flatMap(id -> accounts.findById(new CustomerId(id)))
        .orElseThrow(() -> Refusal.unauthenticated("customer.refused.stranger"));
    change.accept(account);
    return view(accounts.save(account));
  }

  /** @param words part of a name or an e-mail address; empty for everyone */
  @Transactional(readOnly = true)
  public Found find(String words, int page) {
    var part = "%" + Account.searchable(words.strip()).replaceAll("[!%_]", "!$0") + "%";
    var total = accounts.count(part);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    return new Found(accounts.find(part, PAGE, (shown - 1L) * PAGE).stream().map(Customers::view).toList(), total,
        shown, pages);
  }

  static CustomerView view(Account account) {
    var standing = account.standing();
    return new CustomerView(account.id(), account.email().value(), account.name(),
        account.phone() == null ? null : account.phone().value(), account.addresses(),
        standing.group(), standing.company(), account.since());
  }
}
