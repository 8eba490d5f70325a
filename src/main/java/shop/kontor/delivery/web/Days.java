package shop.kontor.delivery.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shop.kontor.delivery.domain.Load;
import shop.kontor.delivery.domain.Slot;

/** Slots day by day, for pages. */
record Days(List<Day> all, Slot chosen) {

  /** A week's choice is enough for most; the rest is behind one more step. */
  private static final int SHOWN_AT_ONCE = 6;

  record Day(LocalDate date, List<Load> loads) {}

  /** @param wanted is chosen if it is free, else the first free slot is */
  static Days of(List<Load> loads, Slot wanted) {
    var days = new ArrayList<Day>();
    for (var load : loads) {
      if (days.isEmpty() || !days.getLast().date.equals(load.slot().day())) {
        days.add(new Day(load.slot().day(), new ArrayList<>()));
      }
      days.getLast().loads.add(load);
    }
    var free = loads.stream().filter(load -> !load.isFull()).map(Load::slot).toList();
    var chosen = free.contains(wanted) ? wanted : free.isEmpty() ? null : free.getFirst();
    return new Days(days, chosen);
  }

  List<Day> soon() {
    return all.subList(0, soonest());
  }

  List<Day> later() {
    return all.subList(soonest(), all.size());
  }

  /** All days are shown at once where the chosen one is a later one. */
  private int soonest() {
    boolean isSoon = chosen == null || all.stream().limit(SHOWN_AT_ONCE).anyMatch(day -> day.date.equals(chosen.day()));
    return isSoon ? Math.min(SHOWN_AT_ONCE, all.size()) : all.size();
  }
}
