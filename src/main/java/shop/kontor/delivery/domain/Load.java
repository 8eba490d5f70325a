package shop.kontor.delivery.domain;

/** How much of a slot is taken. Capacity may have been lowered below what was booked before. */
public record Load(Slot slot, int capacity, int booked) {

  public int free() {
    return Math.max(0, capacity - booked);
  }

  public boolean isFull() {
    return free() == 0;
  }
}
