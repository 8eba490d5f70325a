package shop.kontor.delivery.domain;

import java.time.Instant;
import java.util.Optional;
import shop.kontor.delivery.DeliveryBooked;
import shop.kontor.delivery.DeliveryCancelled;
import shop.kontor.delivery.DeliveryRefused;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.foundation.post.Fact;

/**
 * What became of a request to deliver.
 *
 * @param slot {@code null} once it is cancelled
 * @param reason why it was refused; {@code null} otherwise
 * @param address {@code null} as {@code slot} is, and once its owner must be forgotten
 */
public record Booking(String reference, State state, Slot slot, DeliveryRefused.Reason reason, PostalAddress address,
    Instant changedAt) {

  public enum State { BOOKED, REFUSED, CANCELLED }

  public static Booking booked(String reference, Slot slot, PostalAddress address, Instant at) {
    return new Booking(reference, State.BOOKED, slot, null, address, at);
  }

  public static Booking refused(String reference, Slot slot, DeliveryRefused.Reason reason, PostalAddress address,
      Instant at) {
    return new Booking(reference, State.REFUSED, slot, reason, address, at);
  }

  /** Of what was cancelled nothing is kept but that: whether it had been booked before makes no difference. */
  public static Booking cancelled(String reference, Instant at) {
    return new Booking(reference, State.CANCELLED, null, null, null, at);
  }

  /** To whom it went is forgotten. */
  public Booking nowhere() {
    return new Booking(reference, state, slot, reason, null, changedAt);
  }

  public Optional<Slot> taken() {
    return state == State.BOOKED ? Optional.of(slot) : Optional.empty();
  }

  /** What is answered to whoever asks for {@code asked} by this reference, the first time as ever after. */
  public Fact answer(Slot asked) {
    return switch (state) {
      case BOOKED -> new DeliveryBooked(reference, slot.day(), slot.window());
      case REFUSED -> new DeliveryRefused(reference, slot.day(), slot.window(), reason);
      case CANCELLED ->
          new DeliveryRefused(reference, asked.day(), asked.window(), DeliveryRefused.Reason.CANCELLED);
    };
  }

  public DeliveryCancelled cancellation() {
    return new DeliveryCancelled(reference);
  }
}
