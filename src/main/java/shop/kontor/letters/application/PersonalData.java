package shop.kontor.letters.application;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import shop.kontor.letters.SendLetter;
import shop.kontor.letters.domain.Letter;
import tools.jackson.databind.json.JsonMapper;

/** What somebody was written: handed over when she asks for it, and erased with her, sent or not. */
@Component
class PersonalData {

  private static final String ROOM = "letters";

  private final LetterBook letters;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(LetterBook letters, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.letters = letters;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Written(Instant at, Letter.State state, SendLetter letter) {}

  private record Known(List<Written> letters) {}

  @ApplicationModuleListener(id = "letters.erase-person")
  void on(PersonErased fact) {
    var hers = of(fact.references());
    letters.remove(hers);
    oblivion.letGo(fact.references());
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.erased("letters.personal.letters", hers.size())),
        List.of()));
  }

  @ApplicationModuleListener(id = "letters.export-person")
  void on(ExportAsked fact) {
    var hers = of(fact.references()).stream().flatMap(reference -> letters.find(reference).stream())
        .map(letter -> new Written(letter.askedAt(), letter.state(), letter.content())).toList();
    fact.answeredBy(ROOM, hers.isEmpty() ? "" : json.writeValueAsString(new Known(hers)), List.of())
        .forEach(post::publishEvent);
  }

  /** Letters are known by what they are about, within a reference of whoever had them written. */
  private List<String> of(List<String> references) {
    return references.isEmpty() ? List.of()
        : letters.references().stream().filter(Oblivion.naming(references)).toList();
  }
}
