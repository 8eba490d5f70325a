package shop.kontor.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.Unfit;

/** A place with stock, such as {@code warehouse}: 1 to 40 lower-case letters, digits and hyphens. */
public record LocationId(@JsonValue String value) implements SingleValue, Identifier {

  @JsonCreator
  public LocationId {
    if (value == null || !value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new Unfit("inventory.unfit.location", "A location is 1 to 40 lower-case letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
