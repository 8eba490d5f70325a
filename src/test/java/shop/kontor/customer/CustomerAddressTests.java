package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Where she has things sent. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class CustomerAddressTests extends CustomerDoors {

  @Test
  void the_checkout_is_filled_in_with_the_address_that_she_chose() {
    var cookie = signedIn("kim@example.com");
    assertThat(body("/customer/fragments/address", cookie))
        .contains("value=\"kim@example.com\"", "value=\"Kim Minji\"")
        .as("kept as she orders").contains("data-remember=\"/customer/addresses\"");
    assertThat(keep(cookie, "First street 1", "DE")).hasStatus(303).hasHeader("Location", "/customer");
    assertThat(keep(cookie, "Second street 2", "KR")).hasStatus(303);
    assertThat(body("/customer/fragments/address", cookie)).contains("value=\"Second street 2\"")
        .containsPattern("value=\"KR\" selected");
    assertThat(body("/customer/fragments/address?saved=1", cookie)).contains("value=\"First street 1\"");
    assertThat(mvc.post().uri("/customer/addresses/1/choose").cookie(cookie)).hasStatus(303);
    assertThat(body("/customer/fragments/address", cookie)).contains("value=\"First street 1\"");
    assertThat(mvc.post().uri("/customer/addresses/0/forget").cookie(cookie)).hasStatus(303);
    assertThat(mvc.post().uri("/customer/addresses/7/forget").cookie(cookie)).hasStatus(404);
    assertThat(body("/customer", cookie)).contains("Second street 2").doesNotContain("First street 1");
    assertThat(mvc.post().uri("/customer/addresses/0/forget")).hasStatus(401);
  }

  @Test
  void what_she_had_written_comes_back_to_the_checkout_as_it_was() {
    assertThat(bodyOf(mvc.get().uri("/customer/fragments/address").queryParam("street", "\"><script>alert(1)</script>")
        .queryParam("country", "JP").exchange())).contains("&lt;script&gt;").doesNotContain("<script>")
        .containsPattern("value=\"JP\" selected").contains("autocomplete=\"shipping postal-code\"");
    assertThat(bodyOf(mvc.get().uri("/customer/fragments/address").header("Accept-Language", "ko").exchange()))
        .contains("독일", "대한민국", "받는 분 이름").doesNotContain("??").as("a guest's").doesNotContain("data-remember");
  }

  @Test
  void an_address_that_is_none_is_shown_again_with_the_reason() {
    var cookie = signedIn("kim@example.com");
    for (var bad : new String[][] {{"", "DE"}, {"x".repeat(201), "DE"}, {"Street\n1", "DE"}, {"Street 1", "Germany"},
        {"Street 1", "XX"}, {"Street 1", ""}}) {
      assertThat(keep(cookie, bad[0], bad[1])).hasStatus(422).bodyText().contains("role=\"alert\"");
    }
    assertThat(keep(cookie, "🛋️ ' OR 1=1 -- <script>", "DE")).hasStatus(303);
    assertThat(body("/customer", cookie)).contains("🛋️", "&lt;script&gt;").doesNotContain("-- <script>");
    for (int i = 0; i < 12; i++) {
      keep(cookie, "Street " + i, "DE");
    }
    assertThat(body("/customer/api/me", cookie)).contains("Street 11", "Street 2").doesNotContain("OR 1=1");
  }
}
