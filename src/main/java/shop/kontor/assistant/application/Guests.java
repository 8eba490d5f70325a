package shop.kontor.assistant.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.CustomerSignedIn;

/** A guest signed in: what was said in her browser until then is the customer's, and goes on wherever she signs in. */
@Component
class Guests {

  private final ConversationBook book;
  private final Topics topics;

  Guests(ConversationBook book, Topics topics) {
    this.book = book;
    this.topics = topics;
  }

  @ApplicationModuleListener(id = "assistant.recognise-guest")
  void on(CustomerSignedIn fact) {
    book.recognise(Persons.guest(fact.visitor()), "customer:" + fact.customer().value(), fact.at())
        .forEach(topics::changed);
  }
}
