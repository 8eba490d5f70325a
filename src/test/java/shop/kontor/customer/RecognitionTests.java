package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How staff know who stands before them. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class RecognitionTests extends CustomerDoors {

  @ParameterizedTest
  @ValueSource(strings = {"+49 40 123456", "0049 40 123456", "040/123456", "+49 (0)40 12-34.56", " 040 123 456 "})
  void she_is_known_by_her_phone_number_however_it_is_written(String written) {
    assertThat(call(signedIn("kim@example.com"), "+49 (0) 40 123 456")).hasStatusOk();
    assertThat(found(written)).hasStatusOk().bodyJson().extractingPath("$[0].name").isEqualTo("Kim Minji");
  }

  @Test
  void she_is_known_by_her_e_mail_address_and_by_no_part_of_it() {
    signedIn("kim@example.com");
    assertThat(found(" KIM@example.com")).hasStatusOk().bodyJson().extractingPath("$[0].email")
        .isEqualTo("kim@example.com");
    assertThat(found("kim@exam")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(0);
    assertThat(found("%@example.com")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(0);
    assertThat(found("kim")).hasStatus(400);
    assertThat(found(" ")).hasStatus(400);
  }

  @Test
  void of_those_who_share_a_number_staff_see_five() {
    for (int i = 0; i < 7; i++) {
      call(signedIn("kim" + i + "@example.com"), "040 123456");
    }
    assertThat(found("040 123456")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(5);
  }

  @Test
  void nobody_but_staff_may_ask() {
    var kim = signedIn("kim@example.com");
    assertThat(mvc.get().uri("/customer/api/customers?q=kim@example.com")).hasStatus(401);
    assertThat(mvc.get().uri("/customer/api/customers?q=kim@example.com").cookie(kim)).hasStatus(403);
  }

  @Test
  void she_sees_her_number_on_her_page_and_can_take_it_away() {
    var kim = signedIn("kim@example.com");
    assertThat(mvc.post().uri("/customer/phone").cookie(kim).param("phone", "040 123456")).hasStatus(303);
    assertThat(body("/customer", kim)).contains("+4940123456");
    assertThat(mvc.post().uri("/customer/phone").cookie(kim).param("phone", "")).hasStatus(303);
    assertThat(body("/customer", kim)).doesNotContain("+4940123456");
    assertThat(found("040 123456")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "+49", "+0401234567", "call me", "+49 40 1234567890123456", "＋４９４０１２３４５６"})
  void what_is_no_number_is_refused_with_a_sentence(String written) {
    var kim = signedIn("kim@example.com");
    assertThat(call(kim, written)).hasStatus(400);
    assertThat(mvc.post().uri("/customer/phone").cookie(kim).header("Accept-Language", "en").param("phone", written))
        .hasStatus(422).bodyText().contains("A phone number begins with + or 0");
  }

  private MvcTestResult call(Cookie cookie, String phone) {
    return mvc.put().uri("/customer/api/phone").cookie(cookie).contentType(MediaType.APPLICATION_JSON).content("""
        {"phone": "%s"}""".formatted(phone)).exchange();
  }

  private MvcTestResult found(String said) {
    return mvc.get().uri("/customer/api/customers").queryParam("q", said).cookie(staff()).exchange();
  }
}
