package shop.kontor.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.Unfit;

/** Customers to whom the same terms apply, such as {@code trade}: 1 to 40 lower-case letters, digits and hyphens. */
public record CustomerGroup(@JsonValue String value) implements SingleValue {

  private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  @JsonCreator
  public CustomerGroup {
    if (!fits(value)) {
      throw new Unfit("customer.unfit.group", "A group is 1 to 40 lower-case letters, digits and hyphens");
    }
  }

  /** Whether a group may be called so. */
  public static boolean fits(String value) {
    return value != null && GRAMMAR.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
