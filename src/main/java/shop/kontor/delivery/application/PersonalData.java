package shop.kontor.delivery.application;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.delivery.domain.Booking;
import shop.kontor.delivery.domain.Bookings;
import shop.kontor.foundation.post.Oblivion;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody's orders were delivered to: handed over when she asks for it, and erased with her. */
@Component
class PersonalData {

  private static final String ROOM = "delivery";

  private final Bookings bookings;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(Bookings bookings, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.bookings = bookings;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Known(List<Booking> deliveries) {}

  @ApplicationModuleListener(id = "delivery.erase-person")
  void on(PersonErased fact) {
    var hers = of(fact.references());
    hers.stream().filter(booking -> booking.address() != null).forEach(booking -> bookings.update(booking.nowhere()));
    oblivion.letGo(fact.references());
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.anonymised("delivery.personal.bookings", hers.size())),
        List.of()));
  }

  @ApplicationModuleListener(id = "delivery.export-person")
  void on(ExportAsked fact) {
    var hers = of(fact.references());
    fact.answeredBy(ROOM, hers.isEmpty() ? "" : json.writeValueAsString(new Known(hers)), List.of())
        .forEach(post::publishEvent);
  }

  private List<Booking> of(List<String> references) {
    return references.stream().flatMap(reference -> bookings.find(reference).stream()).toList();
  }
}
