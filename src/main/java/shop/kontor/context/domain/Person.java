package shop.kontor.context.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import shop.kontor.foundation.persistence.SingleValue;

/** Who does something in a project: a customer, a guest by the browser that she uses, one of the staff, or the shop. */
public record Person(@JsonValue String value) implements SingleValue {

  /** What nobody did: the shop noticed it. */
  public static final Person SHOP = new Person("shop");
  private static final String STAFF = "staff:";
  private static final String CUSTOMER = "customer:";

  @JsonCreator
  public Person {
    if (value == null || value.isBlank() || value.length() > 100) {
      throw new IllegalArgumentException("A person is known by 1 to 100 characters");
    }
  }

  public static Person visitor(String id) {
    return new Person("visitor:" + id);
  }

  public static Person customer(String id) {
    return new Person(CUSTOMER + id);
  }

  public static Person staff(String name) {
    return new Person(STAFF + name);
  }

  /** Empty for whoever is no customer. */
  public Optional<String> customerId() {
    return value.startsWith(CUSTOMER) ? Optional.of(value.substring(CUSTOMER.length())) : Optional.empty();
  }

  public boolean isStaff() {
    return value.startsWith(STAFF);
  }

  /** What staff are called, who need not say it. */
  public String staffName() {
    return value.substring(STAFF.length());
  }
}
