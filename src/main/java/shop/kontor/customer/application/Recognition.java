package shop.kontor.customer.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.foundation.web.Refusal;

/** Who stands before staff, by what she says of herself: all of an e-mail address, or of a phone number. */
@Service
public class Recognition {

  /** Who share a number. */
  static final int MOST = 5;
  private static final int LONGEST = 254;

  private final Accounts accounts;
  private final Phones phones;

  Recognition(Accounts accounts, Phones phones) {
    this.accounts = accounts;
    this.phones = phones;
  }

  /** @param phone {@code null} for none */
  public record Known(CustomerId customer, String name, String email, @Nullable String phone) {}

  /** @throws Refusal for what is neither */
  @Transactional(readOnly = true)
  public List<Known> find(String said) {
    if (said.isBlank() || said.length() > LONGEST) {
      throw Refusal.invalid("customer.refused.search");
    }
    var found = said.contains("@") ? accounts.findByEmailKey(Account.searchable(said.strip())).stream().toList()
        : accounts.findByPhone(phones.read(said).value(), MOST);
    return found.stream().map(account -> new Known(account.id(), account.name(), account.email().value(),
        account.phone() == null ? null : account.phone().value())).toList();
  }
}
