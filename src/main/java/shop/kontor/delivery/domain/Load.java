package shop.kontor.delivery.domain;

import shop.kontor.delivery.CapacityChanged;

/**
 * How much of a slot is taken. Capacity may have been lowered below what was booked before.
 *
 * @param version grows with each change; 0 of one that was never touched
 */
public record Load(Slot slot, int capacity, int booked, long version) {

  public int free() {
    return Math.max(0, capacity - booked);
  }

  public boolean isFull() {
    return free() == 0;
  }

  /** As the house is told of it. */
  public CapacityChanged told() {
    return new CapacityChanged(slot.day(), slot.window(), capacity, free(), version);
  }
}
