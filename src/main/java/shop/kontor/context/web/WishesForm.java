package shop.kontor.context.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import shop.kontor.context.domain.RoomKind;
import shop.kontor.context.domain.Wishes;
import shop.kontor.foundation.web.Refusal;

/** What she fills in; whatever she leaves out is no wish. */
record WishesForm(String goal, RoomKind room, String budget, String date, String style, String space, String name,
    String sku, Integer seen) {

  static WishesForm of(Wishes wishes, int seen) {
    return new WishesForm(wishes.goal(), wishes.room(),
        wishes.budget() == null ? "" : wishes.budget().getAmount().stripTrailingZeros().toPlainString(),
        wishes.date() == null ? "" : wishes.date().toString(), wishes.style(), wishes.space(), null, null, seen);
  }

  /** For a new project, perhaps with a piece to begin with. */
  static WishesForm blank(String sku) {
    return new WishesForm("", RoomKind.LIVING, "", "", "", "", "", sku, null);
  }

  Wishes wishes(String currency) {
    return new Wishes(goal, room, money(currency), day(), style, space);
  }

  /** As people write it: {@code 3000}, {@code 3 000,50}. */
  private Money money(String currency) {
    if (budget == null || budget.isBlank()) {
      return null;
    }
    try {
      var unit = CurrencyUnit.of(currency);
      var amount = new BigDecimal(budget.replaceAll("[\\s'’€₩]", "").replace(',', '.')).stripTrailingZeros();
      if (amount.scale() <= unit.getDecimalPlaces() && amount.precision() - amount.scale() <= 12) {
        return Money.of(unit, amount);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Refusal.invalid("context.refused.budget");
  }

  private LocalDate day() {
    try {
      return date == null || date.isBlank() ? null : LocalDate.parse(date.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("context.refused.date");
    }
  }
}
