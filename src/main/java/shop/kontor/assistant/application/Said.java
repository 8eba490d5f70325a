package shop.kontor.assistant.application;

import java.util.List;
import shop.kontor.assistant.domain.Part;
import shop.kontor.foundation.persistence.Document;

/** What somebody said in one turn. */
record Said(List<Part> parts) implements Document {

  enum Who { CUSTOMER, SHOP, CLERK }

  Said {
    parts = List.copyOf(parts);
  }

  /** Whether somebody was asked who has not answered yet. */
  boolean isOpen() {
    return parts.stream().anyMatch(Part.Waiting.class::isInstance);
  }

  /** As it is when she no longer waits. What was asked for may have been done all the same. */
  Said cancelled() {
    return new Said(parts.stream().filter(part -> !(part instanceof Part.Changing)
        && !(part instanceof Part.Then)).map(part ->
        part instanceof Part.Waiting ? new Part.Words("assistant.say.wait.cancelled", List.of()) : part).toList());
  }

  static Said words(String text) {
    return new Said(List.of(new Part.Spoken(text)));
  }
}
