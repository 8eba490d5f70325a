package shop.kontor.customer.application;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.function.SingletonSupplier;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.customer.domain.EmailAddress;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Guesses;
import shop.kontor.foundation.web.Refusal;

/** Opens accounts, and lets their owners in. */
@Service
public class FrontDoor {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final Accounts accounts;
  private final InquiryBook book;
  private final PasswordEncoder passwords;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher post;
  private final Clock clock;
  /** Made when first needed: hashing takes as long as it must, and the shop is to open soon. */
  private final Supplier<String> hashOfNobody;
  private final Guesses guesses = new Guesses();

  FrontDoor(Accounts accounts, InquiryBook book, PasswordEncoder passwords, TransactionOperations transaction,
      ApplicationEventPublisher post, Clock clock) {
    this.accounts = accounts;
    this.book = book;
    this.passwords = passwords;
    this.transaction = transaction;
    this.post = post;
    this.clock = clock;
    this.hashOfNobody = SingletonSupplier.of(() -> passwords.encode("nobody at all"));
  }

  /** @throws Refusal for an address that has an account already, and for a password that is too short or too long */
  public CustomerId register(EmailAddress email, String name, String password) {
    Account.checkName(name);
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      throw Refusal.invalid("customer.refused.password", SHORTEST, LONGEST);
    }
    if (accounts.existsByEmailKey(email.key())) {
      throw taken();
    }
    // outside the transaction, for it takes its time on purpose
    var hash = passwords.encode(password);
    try {
      return transaction.execute(status -> accounts.save(Account.open(email, name, hash, clock.instant())).id());
    } catch (DuplicateKeyException someoneWasFaster) {
      throw taken();
    }
  }

  /**
   * Signs in, and tells who this visitor turned out to be.
   *
   * @param address where she comes from
   * @throws Refusal without saying whether address or password was wrong
   */
  public Caller enter(Caller caller, String email, String password, String address) {
    if (email == null || email.length() > 254 || password == null || password.length() > LONGEST) {
      throw wrong();
    }
    var key = Account.searchable(email.strip());
    if (!guesses.mayTry(key, address)) {
      throw Refusal.tooMany("customer.refused.guessing");
    }
    var account = accounts.findByEmailKey(key);
    var hash = account.map(Account::passwordHash).orElseGet(hashOfNobody);
    if (!passwords.matches(password, hash) || account.isEmpty()) {
      throw wrong();
    }
    guesses.forget(key, address);
    return welcome(caller, account.get().id());
  }

  /**
   * Before what can't be undone.
   *
   * @param address where she comes from
   * @throws Refusal unless this is her password
   */
  void prove(Account account, String password, String address) {
    var key = account.email().key();
    if (!guesses.mayTry(key, address)) {
      throw Refusal.tooMany("customer.refused.guessing");
    }
    if (password == null || password.length() > LONGEST || !passwords.matches(password, account.passwordHash())) {
      throw Refusal.unprocessable("customer.refused.not-her-password");
    }
    guesses.takeBack(key, address);
  }

  /** Lets someone in who has shown who she is. */
  public Caller welcome(Caller caller, CustomerId customer) {
    transaction.executeWithoutResult(status -> {
      book.came(customer, caller.visitor());
      post.publishEvent(new CustomerSignedIn(customer, caller.visitor(), clock.instant()));
    });
    return caller.asCustomer(customer.value());
  }

  private static Refusal taken() {
    return Refusal.conflict("customer.refused.taken");
  }

  private static Refusal wrong() {
    return Refusal.unauthenticated("customer.refused.wrong");
  }
}
