package shop.kontor.delivery.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import shop.kontor.delivery.Window;

/** One window on one day; written {@code 2026-12-01/MORNING}. */
public record Slot(LocalDate day, Window window) {

  private static final int LENGTH_OF_DAY = "2026-12-01".length();

  /** @throws IllegalArgumentException if this is no slot */
  public static Slot parse(String text) {
    try {
      int slash = text.indexOf('/');
      var day = text.substring(0, slash);
      if (day.length() == LENGTH_OF_DAY) { // else a year of more than four digits
        return new Slot(LocalDate.parse(day), Window.valueOf(text.substring(slash + 1)));
      }
    } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // as below
    }
    throw new IllegalArgumentException("A delivery slot is a date and a window, such as 2026-12-01/MORNING");
  }

  @Override
  public String toString() {
    return day + "/" + window;
  }
}
