package shop.kontor.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;

/**
 * What a customer agrees to, all of it: what is not in there she does not agree to, or no longer.
 *
 * @param email where she is written to, if she agreed to letters; {@code null} if she did not
 * @param language ISO 639-1 code of the language in which she agreed
 * @param version grows by one with each change: of two facts, the higher one holds
 */
public record ConsentChanged(CustomerId customer, List<Purpose> purposes, @Nullable String email, String language,
    Instant at, long version) implements Fact {

  public ConsentChanged {
    purposes = purposes == null ? List.of() : purposes.stream().distinct().sorted().toList();
  }

  public boolean allows(Purpose purpose) {
    return purposes.contains(purpose);
  }

  @Override
  public String key() {
    return customer.value();
  }
}
