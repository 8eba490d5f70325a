package shop.kontor.payment.application;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import shop.kontor.payment.domain.Payment;
import shop.kontor.payment.domain.Payments;
import tools.jackson.databind.json.JsonMapper;

/** What somebody paid: handed over when she asks for it. It never told who she is, and the law wants it kept. */
@Component
class PersonalData {

  private static final String ROOM = "payment";

  private final Payments payments;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(Payments payments, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.payments = payments;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Known(List<Payment> payments) {}

  @ApplicationModuleListener(id = "payment.erase-person")
  void on(PersonErased fact) {
    oblivion.letGo(fact.references());
    post.publishEvent(fact.confirmedBy(ROOM,
        List.of(Finding.anonymised("payment.personal.payments", of(fact.references()).size())), List.of()));
  }

  @ApplicationModuleListener(id = "payment.export-person")
  void on(ExportAsked fact) {
    var hers = of(fact.references());
    fact.answeredBy(ROOM, hers.isEmpty() ? "" : json.writeValueAsString(new Known(hers)), List.of())
        .forEach(post::publishEvent);
  }

  private List<Payment> of(List<String> references) {
    return references.stream().flatMap(reference -> payments.find(reference).stream()).toList();
  }
}
