package shop.kontor.delivery.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import shop.kontor.delivery.Window;

/** One window on one day; written {@code 2026-12-01/MORNING}. */
public record Slot(LocalDate day, Window window) {

  /** @throws IllegalArgumentException if this is no slot */
  public static Slot parse(String text) {
    try {
      int slash = text.indexOf('/');
      return new Slot(LocalDate.parse(text.substring(0, slash)), Window.valueOf(text.substring(slash + 1)));
    } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException("A delivery slot is a date and a window, such as 2026-12-01/MORNING");
    }
  }

  @Override
  public String toString() {
    return day + "/" + window;
  }
}
