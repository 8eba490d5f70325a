package shop.kontor.assistant.application;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Part;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import tools.jackson.databind.json.JsonMapper;

/** What a customer said to the shop, and was answered: handed over when she asks for it, and erased with her. */
@Component
class PersonalData {

  private static final String ROOM = "assistant";
  private static final int MOST = 1_000;

  private final ConversationBook book;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(ConversationBook book, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.book = book;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Line(Instant at, Said.Who who, List<Part> said) {}

  private record Known(List<List<Line>> conversations) {}

  @ApplicationModuleListener(id = "assistant.erase-person")
  void on(PersonErased fact) {
    int erased = book.erase("customer:" + fact.customer().value(), fact.references());
    book.forget(fact.references());
    oblivion.letGo(fact.references());
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.erased("assistant.personal.conversations", erased)),
        List.of()));
  }

  @ApplicationModuleListener(id = "assistant.export-person")
  void on(ExportAsked fact) {
    var known = fact.round() > 1 ? new Known(List.of()) : new Known(book.of("customer:" + fact.customer().value(), MOST)
        .stream().map(head -> book.turns(head.id(), Conversing.MOST_TURNS).stream()
            .map(row -> new Line(row.at(), row.who(), row.said().parts())).toList()).toList());
    fact.answeredBy(ROOM, known.conversations.isEmpty() ? "" : json.writeValueAsString(known), List.of())
        .forEach(post::publishEvent);
  }
}
