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

  static Said words(String text) {
    return new Said(List.of(new Part.Spoken(text)));
  }
}
