package shop.kontor.customer.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import shop.kontor.customer.Company;
import shop.kontor.customer.ConsentChanged;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.Purpose;
import shop.kontor.customer.StandingChanged;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.web.Refusal;

/** Someone whom the shop knows by name. */
@AggregateRoot
@Table(schema = "customer", name = "account")
public class Account {

  private static final int LONGEST_NAME = 200;

  @Id
  @Identity
  private final CustomerId id;
  @Version
  private final int version;
  private final EmailAddress email;
  @Column("email_key")
  private final String emailKey;
  private final String name;
  @Column("name_key")
  private final String nameKey;
  @Column("password_hash")
  private final String passwordHash;
  private Addresses addresses;
  private PhoneNumber phone;
  @Column("customer_group")
  private CustomerGroup group;
  private Company company;
  private long standing;
  private Consents consents;
  private long consent;
  private final Instant since;

  Account(CustomerId id, int version, EmailAddress email, String emailKey, String name, String nameKey,
      String passwordHash, Addresses addresses, PhoneNumber phone, CustomerGroup group, Company company, long standing,
      Consents consents, long consent, Instant since) {
    this.id = id;
    this.version = version;
    this.email = email;
    this.emailKey = emailKey;
    this.name = name;
    this.nameKey = nameKey;
    this.passwordHash = passwordHash;
    this.addresses = addresses;
    this.phone = phone;
    this.group = group;
    this.company = company;
    this.standing = standing;
    this.consents = consents;
    this.consent = consent;
    this.since = since;
  }

  /** @throws Refusal for a name that is none */
  public static Account open(EmailAddress email, String name, String passwordHash, Instant now) {
    checkName(name);
    return new Account(CustomerId.next(), 0, email, email.key(), name.strip(), searchable(name.strip()), passwordHash,
        Addresses.NONE, null, null, null, 0, null, 0, now);
  }

  public static void checkName(String name) {
    if (!OneLine.fits(name, LONGEST_NAME)) {
      throw Refusal.invalid("customer.refused.name");
    }
  }

  /** How names and addresses are compared when staff look for someone. */
  public static String searchable(String text) {
    return EmailAddress.key(text);
  }

  /** Keeps an address, or puts one that is known in front. */
  public void keep(Address address) {
    addresses = addresses.withInFront(address);
  }

  public void forget(Address address) {
    addresses = addresses.without(address);
  }

  /** @param number where she can be called from now on; {@code null} for nowhere */
  public void callAt(PhoneNumber number) {
    phone = number;
  }

  /**
   * From now on hers are this group's terms, and she buys for this company.
   *
   * @param group {@code null} for none
   * @param company {@code null} for herself
   * @return whether that is anything new
   */
  public boolean stand(CustomerGroup group, Company company) {
    if (Objects.equals(this.group, group) && Objects.equals(this.company, company)) {
      return false;
    }
    this.group = group;
    this.company = company;
    standing++;
    return true;
  }

  /** As the house is told of it. */
  public StandingChanged standing() {
    return new StandingChanged(id, group, company, standing);
  }

  /**
   * From now on she agrees to these, and to nothing else.
   *
   * @param language in which she says so
   * @return whether that is anything new
   */
  public boolean agreeTo(Collection<Purpose> purposes, String language, Instant now) {
    var said = new Consents(List.copyOf(purposes), now, language);
    if (said.purposes().equals(agreed())) {
      return false;
    }
    consents = said;
    consent++;
    return true;
  }

  public List<Purpose> agreed() {
    return consents == null ? List.of() : consents.purposes();
  }

  /** As the house is told of it; only for who ever said anything. */
  public Optional<ConsentChanged> consent() {
    return consents == null ? Optional.empty() : Optional.of(new ConsentChanged(id, consents.purposes(),
        agreed().contains(Purpose.LETTERS) ? email.value() : null, consents.language(), consents.at(), consent));
  }

  public CustomerId id() {
    return id;
  }

  public EmailAddress email() {
    return email;
  }

  public String name() {
    return name;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public List<Address> addresses() {
    return addresses.addresses();
  }

  /** {@code null} for none. */
  public PhoneNumber phone() {
    return phone;
  }

  /** The address that a parcel of hers most likely goes to. */
  public Optional<Address> address() {
    return addresses().stream().findFirst();
  }

  public Instant since() {
    return since;
  }
}
