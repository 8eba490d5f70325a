package shop.kontor.ordering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.Unfit;

/** An order's id: a UUID of version 7, in its canonical form. */
public record OrderId(@JsonValue String value) implements SingleValue, Identifier {

  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  @JsonCreator
  public OrderId {
    if (!isOne(value)) {
      throw new Unfit("ordering.unfit.id", "An order id is a UUID of version 7");
    }
  }

  /** Whether this text has the form of an order id. */
  public static boolean isOne(String text) {
    return text != null && SHAPE.matcher(text).matches();
  }

  public static OrderId next() {
    return new OrderId(Ids.next().toString());
  }

  public UUID uuid() {
    return UUID.fromString(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
