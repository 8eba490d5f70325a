package shop.kontor.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.persistence.SingleValue;

/** A registered customer. */
public record CustomerId(@JsonValue String value) implements SingleValue, Identifier {

  @JsonCreator
  public CustomerId {
    if (value == null || value.isBlank() || value.length() > 40) {
      throw new IllegalArgumentException("A customer id has 1 to 40 characters");
    }
  }

  public static CustomerId next() {
    return new CustomerId(Ids.next().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
