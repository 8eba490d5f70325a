package shop.kontor.customer.domain;

import java.time.Instant;
import java.util.List;
import shop.kontor.customer.Purpose;
import shop.kontor.foundation.persistence.Document;

/**
 * What a customer agrees to.
 *
 * @param at when she last said so
 * @param language ISO 639-1 code of the language in which she did
 */
public record Consents(List<Purpose> purposes, Instant at, String language) implements Document {

  public Consents {
    purposes = purposes.stream().distinct().sorted().toList();
  }
}
