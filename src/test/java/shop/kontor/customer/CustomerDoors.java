package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

/** The room's doors, and what one does at them, for tests that come in by them. */
abstract class CustomerDoors {

  static final String SECRET = "a long enough secret";

  @Autowired
  MockMvcTester mvc;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  Passports passports;

  @BeforeEach
  void empty() {
    jdbc.sql("DELETE FROM customer.account").update();
    jdbc.sql("DELETE FROM post.journal").update();
  }

  final MvcTestResult register(String email, String password, String name) {
    return mvc.post().uri("/customer/api/customers").contentType(MediaType.APPLICATION_JSON).content("""
        {"email": "%s", "password": "%s", "name": "%s"}""".formatted(email, password, name)).exchange();
  }

  final MvcTestResult signIn(String email, String password) {
    return mvc.post().uri("/customer/api/sessions").contentType(MediaType.APPLICATION_JSON).content("""
        {"email": "%s", "password": "%s"}""".formatted(email, password)).exchange();
  }

  final Cookie signedIn(String email) {
    assertThat(register(email, SECRET, "Kim Minji")).hasStatus(201);
    return cookie(signIn(email, SECRET));
  }

  final Cookie staff() {
    return new Cookie("kontor", passports.issue(new Caller("v-staff", null, "staff")));
  }

  /** The last one that was handed over. */
  static Cookie cookie(MvcTestResult answer) {
    assertThat(answer).hasStatus2xxSuccessful();
    return Arrays.stream(answer.getResponse().getCookies()).filter(cookie -> cookie.getName().equals("kontor"))
        .reduce((a, b) -> b).orElseThrow();
  }

  final long accounts() {
    return jdbc.sql("SELECT COUNT(*) FROM customer.account").query(Long.class).single();
  }

  static String bodyOf(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  final String body(String path, Cookie cookie) {
    return bodyOf(mvc.get().uri(path).cookie(cookie).exchange());
  }

  final MvcTestResult keep(Cookie cookie, String street, String country) {
    return mvc.post().uri("/customer/addresses").cookie(cookie).param("name", "Kim").param("street", street)
        .param("postcode", "20457").param("city", "Hamburg").param("country", country).exchange();
  }
}
