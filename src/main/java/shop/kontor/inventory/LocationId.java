package shop.kontor.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.Unfit;

/** A place with stock, such as {@code warehouse}: 1 to 40 lower-case letters, digits and hyphens. */
public record LocationId(@JsonValue String value) implements SingleValue, Identifier {

  private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  @JsonCreator
  public LocationId {
    if (!fits(value)) {
      throw new Unfit("inventory.unfit.location", "A location is 1 to 40 lower-case letters, digits and hyphens");
    }
  }

  /** Whether a place may be called so. */
  public static boolean fits(String value) {
    return value != null && GRAMMAR.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
