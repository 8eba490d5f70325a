package shop.kontor.foundation.money;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Decimal numbers in JSON that can be written out. {@code 1e100000000} takes eleven letters, and whoever reckons with it
 * to the cent writes down a hundred million digits first: it is refused before anybody does.
 */
final class WritableNumber extends StdScalarDeserializer<BigDecimal> {

  /** More than anything here has, before the point or after it. */
  private static final int MOST_DIGITS = 100;

  WritableNumber() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
    var number = BigDecimalDeserializer.instance.deserialize(json, context);
    if (number != null && Math.abs((long) number.scale()) > MOST_DIGITS) {
      return context.reportInputMismatch(this, "A number of too many digits");
    }
    return number;
  }
}
