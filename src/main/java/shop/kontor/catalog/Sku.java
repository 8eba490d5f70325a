package shop.kontor.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.Unfit;

/** A variant's stock keeping unit: 1 to 80 letters, digits, and any of {@code - _ .} after the first. */
public record Sku(@JsonValue String value) implements SingleValue, Identifier {

  private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,79}");

  @JsonCreator
  public Sku {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new Unfit("catalog.unfit.sku", "A SKU is 1 to 80 letters, digits, and - _ . after the first");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
