package shop.kontor.assistant.application;

import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;
import shop.kontor.delivery.Window;

/**
 * What she was asked whether to order: her cart as it was then, at this total, on this day. Nothing else is ordered by a
 * yes.
 *
 * @param lines how many of each lay in it, by SKU
 */
record Offered(Money total, Map<String, Integer> lines, LocalDate date, Window window) {

  Offered {
    lines = Map.copyOf(lines);
  }

  boolean holds(Money now, Map<String, Integer> lying) {
    return total.equals(now) && lines.equals(lying);
  }
}
