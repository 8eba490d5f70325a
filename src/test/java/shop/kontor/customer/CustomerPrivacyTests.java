package shop.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Who sees what is personal. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class CustomerPrivacyTests extends CustomerDoors {

  @Test
  void staff_find_customers_by_parts_of_name_and_address_and_nobody_else_does() {
    var kim = signedIn("kim@example.com");
    register("x'; DROP TABLE customer.account; --@example.com".replace(" ", ""), SECRET, "<script>alert(1)</script> 🛋");
    register("100%@example.com", SECRET, "Lee_Lee");
    assertThat(mvc.get().uri("/customer/backoffice").cookie(kim)).hasStatus(403);
    assertThat(mvc.get().uri("/customer/backoffice")).hasStatus(401);
    assertThat(found("")).contains("3 customers", "&lt;script&gt;", "🛋").doesNotContain("<script>alert");
    assertThat(found("MINJI")).contains("One customer", "kim@example.com");
    assertThat(found("0%@")).contains("One customer", "Lee_Lee");
    assertThat(found("e_L")).contains("One customer");
    assertThat(found("%")).contains("One customer");
    assertThat(found("' OR 1=1 --")).contains("Nobody found");
    assertThat(found("x".repeat(5000))).contains("Nobody found");
    assertThat(accounts()).isEqualTo(3);
  }

  private String found(String words) {
    return bodyOf(mvc.get().uri("/customer/backoffice").queryParam("q", words).queryParam("page", "7").cookie(staff())
        .exchange());
  }

  @Test
  void nothing_personal_is_logged(CapturedOutput output) {
    var cookie = signedIn("kim@example.com");
    register("kim@example.com", SECRET, "Kim Minji");
    signIn("kim@example.com", "another long secret");
    mvc.post().uri("/customer/addresses").cookie(cookie).param("name", "Kim Minji").param("street", "Speicherstraße 1")
        .param("postcode", "20457").param("city", "Hamburg").param("country", "DE").exchange();
    mvc.get().uri("/customer").cookie(cookie).exchange();
    assertThat(output).doesNotContain("kim@example.com").doesNotContain("Minji").doesNotContain("secret")
        .doesNotContain("Speicherstra");
  }
}
