package shop.kontor.studio.web;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.Beginning.Wish;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.TypedSize;

/** What she fills in to begin: lengths in metres, as people say them. */
record BeginForm(@Nullable String goal, @Nullable Purpose purpose, @Nullable String width, @Nullable String depth,
    @Nullable String budget, @Nullable String style, @Nullable Way way) {

  static final BeginForm BLANK = new BeginForm("", Purpose.LIVING, "", "", "", "", Way.SIZE);
  static final List<String> STYLES = List.of("scandinavian", "modern", "japandi", "industrial", "classic", "boho");
  private static final int MM_PER_M = 1_000;

  /** @param goal what it is called where she does not say */
  Wish wish(String otherwise, String currency) {
    return new Wish(goal == null || goal.isBlank() ? otherwise : goal, purpose, money(budget, currency), style, null);
  }

  public Way entrance() {
    return way == null ? Way.SIZE : way;
  }

  /** As she typed it; {@code null} where she means to tell of it in another way. */
  @Nullable Room room() {
    if (entrance() != Way.SIZE) {
      return null;
    }
    if (width == null || width.isBlank() || depth == null || depth.isBlank()) {
      throw Refusal.invalid("studio.refused.no-size");
    }
    return TypedSize.rectangle(millimetres(width), millimetres(depth)).room("");
  }

  /** As people write it: {@code 4.2}, {@code 4,20}. */
  static int millimetres(@Nullable String metres) {
    var length = number(metres);
    if (length.abs().compareTo(BigDecimal.valueOf(1_000)) > 0) {
      throw Refusal.invalid("studio.refused.number");
    }
    return length.multiply(BigDecimal.valueOf(MM_PER_M)).intValue();
  }

  static @Nullable Money money(@Nullable String written, String currency) {
    if (written == null || written.isBlank()) {
      return null;
    }
    var unit = CurrencyUnit.of(currency);
    var amount = number(written).stripTrailingZeros();
    if (amount.scale() > unit.getDecimalPlaces() || amount.precision() - amount.scale() > 12) {
      throw Refusal.invalid("studio.refused.number");
    }
    return Money.of(unit, amount);
  }

  private static BigDecimal number(@Nullable String written) {
    try {
      if (written != null && written.length() <= 20) {
        return new BigDecimal(written.replaceAll("[\\s'’€₩m]", "").replace(',', '.'));
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Refusal.invalid("studio.refused.number");
  }
}
