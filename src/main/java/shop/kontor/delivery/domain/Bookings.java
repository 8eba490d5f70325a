package shop.kontor.delivery.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The books of delivery: how much of each slot is taken, and by whom. */
public interface Bookings {

  Optional<Booking> find(String reference);

  void add(Booking booking);

  void update(Booking booking);

  /** Takes one place; {@code false} if none is free. */
  boolean take(Slot slot);

  void giveBack(Slot slot);

  /** Those from this day on that were ever touched, in order. */
  List<Load> touched(LocalDate from);

  /** Those that have changed since they were told last; they are told by that. */
  List<Load> untold();

  /** Begins to keep count of these slots; nothing happens to those that it counts already. */
  void open(List<Slot> slots);

  void setCapacity(Slot slot, int capacity);

  /** How much of these slots is taken, in their order. */
  List<Load> loads(List<Slot> slots);

  /** What is booked for this slot, at most {@code most}. */
  List<Booking> in(Slot slot, int most);
}
