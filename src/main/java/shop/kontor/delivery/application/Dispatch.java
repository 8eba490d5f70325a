package shop.kontor.delivery.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.BookDelivery;
import shop.kontor.delivery.CancelDelivery;
import shop.kontor.delivery.DeliveryRefused.Reason;
import shop.kontor.delivery.domain.Booking;
import shop.kontor.delivery.domain.Bookings;
import shop.kontor.delivery.domain.Calendar;
import shop.kontor.delivery.domain.Slot;
import shop.kontor.foundation.web.LiveUpdates;

/** Books places and takes cancellations. A reference is answered alike however often it is asked about. */
@Component
class Dispatch {

  private final Bookings bookings;
  private final Calendar calendar;
  private final ApplicationEventPublisher post;
  private final ObjectProvider<LiveUpdates> live;
  private final Clock clock;
  private final ZoneId zone;

  Dispatch(Bookings bookings, Calendar calendar, ApplicationEventPublisher post, ObjectProvider<LiveUpdates> live,
      Clock clock, ZoneId zone) {
    this.bookings = bookings;
    this.calendar = calendar;
    this.post = post;
    this.live = live;
    this.clock = clock;
    this.zone = zone;
  }

  @ApplicationModuleListener(id = "delivery.book-delivery")
  void on(BookDelivery request) {
    var slot = new Slot(request.date(), request.window());
    var booking = bookings.find(request.reference()).orElseGet(() -> book(request, slot));
    post.publishEvent(booking.answer(slot));
  }

  private Booking book(BookDelivery request, Slot slot) {
    var now = clock.instant();
    Booking booking;
    if (!calendar.accepts(slot.day(), LocalDate.ofInstant(now, zone))) {
      booking = Booking.refused(request.reference(), slot, Reason.NOT_OFFERED, request.address(), now);
    } else if (!bookings.take(slot)) {
      booking = Booking.refused(request.reference(), slot, Reason.WINDOW_FULL, request.address(), now);
    } else {
      booking = Booking.booked(request.reference(), slot, request.address(), now);
      changed();
    }
    bookings.add(booking);
    return booking;
  }

  @ApplicationModuleListener(id = "delivery.cancel-delivery")
  void on(CancelDelivery request) {
    var now = clock.instant();
    var known = bookings.find(request.reference());
    known.flatMap(Booking::taken).ifPresent(slot -> {
      bookings.giveBack(slot);
      changed();
    });
    var cancelled = Booking.cancelled(request.reference(), now);
    if (known.isEmpty()) {
      bookings.add(cancelled);
    } else if (known.get().state() != cancelled.state()) {
      bookings.update(cancelled);
    }
    post.publishEvent(cancelled.cancellation());
  }

  private void changed() {
    live.ifAvailable(pages -> pages.changedOften(DeliveryPlan.TOPIC));
  }
}
