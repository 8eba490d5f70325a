package shop.kontor.intake.adapter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.catalog.Measure;
import shop.kontor.catalog.MeasureUnit;

/** Weights and lengths as feeds write them, {@code 1.5 oz}, in kilograms and centimetres. */
final class Units {

  private static final Pattern MEASURE = Pattern.compile("([\\d.,]{1,20})\\s*(\\p{L}*|\")\\.?");
  /** Metric units that the house writes in others. */
  private static final Map<String, Measure> FINER = Map.of("mg", Measure.of("0.001g"), "cl", Measure.of("10ml"),
      "cm", Measure.of("0.01m"));
  private static final Map<String, BigDecimal> KILOGRAMS = Map.of("kg", BigDecimal.ONE, "g", new BigDecimal("0.001"),
      "lb", new BigDecimal("0.45359237"), "lbs", new BigDecimal("0.45359237"), "oz", new BigDecimal("0.028349523125"));
  private static final Map<String, BigDecimal> CENTIMETRES = Map.of("cm", BigDecimal.ONE, "mm", new BigDecimal("0.1"),
      "m", new BigDecimal("100"), "in", new BigDecimal("2.54"), "inch", new BigDecimal("2.54"),
      "inches", new BigDecimal("2.54"), "\"", new BigDecimal("2.54"), "ft", new BigDecimal("30.48"));

  private Units() {}

  /** In kilograms, to the gram; empty for what is no weight, or none at all. */
  static Optional<BigDecimal> kilograms(String text) {
    return measure(text, KILOGRAMS, "kg", 3);
  }

  /** In centimetres, to the millimetre; empty for what is no length, or none at all. */
  static Optional<BigDecimal> centimetres(String text) {
    return measure(text, CENTIMETRES, "cm", 1);
  }

  /** How much of goods there is, such as {@code 75cl}; empty for what is in no metric unit, or no measure at all. */
  static Optional<Measure> measure(String text) {
    var measure = MEASURE.matcher(text.strip());
    if (!measure.matches()) {
      return Optional.empty();
    }
    try {
      var amount = Wording.number("measure", measure.group(1));
      var unit = measure.group(2).toLowerCase(Locale.ROOT);
      var finer = FINER.get(unit);
      return Optional.of(finer == null ? new Measure(amount, MeasureUnit.of(unit))
          : new Measure(amount.multiply(finer.amount()), finer.unit()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> measure(String text, Map<String, BigDecimal> units, String usual, int decimals) {
    var measure = MEASURE.matcher(text.strip());
    if (!measure.matches()) {
      return Optional.empty();
    }
    var unit = units.get(measure.group(2).isEmpty() ? usual : measure.group(2).toLowerCase(Locale.ROOT));
    if (unit == null) {
      return Optional.empty();
    }
    try {
      var value = Wording.number("measure", measure.group(1)).multiply(unit).setScale(decimals, RoundingMode.HALF_UP);
      return value.signum() > 0 ? Optional.of(Wording.plain(value)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
