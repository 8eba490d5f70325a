package shop.kontor.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "kontor.address=https://shop.example/")
@DisplayName("The shop window")
class StorefrontRoomTests {

  @Autowired
  private MockMvcTester mvc;

  @Test
  void invites_in_the_readers_language() {
    assertThat(mvc.get().uri("/").header("Accept-Language", "en-GB")).hasStatusOk().bodyText()
        .contains("Come in.", "/search?category=bedroom", "/search/fragments/products?limit=8").doesNotContain("??");
    assertThat(mvc.get().uri("/").header("Accept-Language", "ko")).hasStatusOk().bodyText()
        .contains("어서 오세요", "lang=\"ko\"").doesNotContain("??");
  }

  @Test
  void is_sent_once_as_long_as_nothing_changes() {
    var tag = mvc.get().uri("/").exchange().getResponse().getHeader("ETag");
    assertThat(mvc.get().uri("/").header("If-None-Match", tag)).hasStatus(304);
  }

  @Test
  void tells_machines_where_to_look_and_where_not() {
    assertThat(mvc.get().uri("/robots.txt")).hasStatusOk().bodyText()
        .contains("Disallow: /backoffice", "Sitemap: https://shop.example/catalog/sitemap.xml");
    assertThat(mvc.get().uri("/favicon.ico")).hasStatus(301);
  }

  @Test
  void sends_nobody_to_a_host_that_a_stranger_named() {
    assertThat(mvc.get().uri("/robots.txt").header("Host", "evil.example").header("X-Forwarded-Host", "evil.example"))
        .hasStatusOk().bodyText().doesNotContain("evil").contains("Sitemap: https://shop.example/catalog/sitemap.xml");
  }

  @Test
  void shows_pictures_of_its_own() {
    for (var picture : new String[] {"room", "living", "dining", "bedroom", "office"}) {
      assertThat(mvc.get().uri("/storefront/" + picture + ".svg")).hasStatusOk();
    }
  }
}
