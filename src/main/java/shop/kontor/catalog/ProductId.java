package shop.kontor.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.Unfit;

/** A product's handle, as it stands in its URL: lower-case letters of any script, digits and hyphens, at most 120. */
public record ProductId(@JsonValue String value) implements SingleValue, Identifier {

  private static final Pattern SHAPE =
      Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}](?:[\\p{Ll}\\p{Lo}\\p{M}\\p{N}-]{0,119})");

  @JsonCreator
  public ProductId {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new Unfit("catalog.unfit.product", "A product id is 1 to 120 lower-case letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
