package shop.kontor.customer.application;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.customer.domain.PhoneNumber;
import shop.kontor.foundation.web.Refusal;

/** Reads phone numbers as they are written where the shop is. */
@Component
class Phones {

  private final String country;

  Phones(@Value("${kontor.customer.calling-code:49}") String country) {
    if (!country.matches("[1-9]\\d{0,2}")) {
      throw new IllegalArgumentException("kontor.customer.calling-code is 1 to 3 digits, such as 49, not " + country);
    }
    this.country = country;
  }

  /** @throws Refusal for what is none */
  PhoneNumber read(String written) {
    return PhoneNumber.of(written, country);
  }
}
