package shop.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest
@AutoConfigureMockMvc
@DisplayName("The catalogue's pages")
class CatalogPagesTests {

  private static final String EVIL = "</script><script>alert('소파')</script>\"'<img src=x onerror=alert(1)> 😀 אבג";

  @Autowired
  private MockMvcTester mvc;
  @Autowired
  private ApplicationEventPublisher publisher;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private PostOffice post;
  @Autowired
  private Passports passports;
  @Autowired
  private JsonMapper json;
  @Value("${kontor.data:./data}")
  private Path data;

  @BeforeEach
  void list() {
    send(new ListProduct(sofa("Deich sofa")), new ListProduct(evil()));
  }

  private void send(Message... messages) {
    transaction.executeWithoutResult(status -> List.of(messages).forEach(publisher::publishEvent));
    assertThat(post.settle(Duration.ofSeconds(20))).isTrue();
  }

  private static ProductSheet sofa(String name) {
    return new ProductSheet(new ProductId("deich-sofa"), LocalText.of(name, "다이히 소파"), LocalText.of("For evenings."),
        "Elbkante", "living/sofas", "sofa", "modern", List.of(), List.of(), List.of(
            variant("D-2-MOSS", "2 seats", "Moss", "모스", "#6b7353"),
            variant("D-2-SAND", "2 seats", "Sand", "샌드", "#d3c3a6"),
            variant("D-3-MOSS", "3 seats", "Moss", "모스", "#6b7353")));
  }

  private static VariantSheet variant(String sku, String size, String colour, String korean, String srgb) {
    return new VariantSheet(new Sku(sku), null, Map.of("Size", size, "Colour", colour),
        new Colour(LocalText.of(colour, korean), srgb), LocalText.of("Wool"),
        new Dimensions(new BigDecimal("168.50"), BigDecimal.valueOf(92), BigDecimal.valueOf(80)), BigDecimal.TEN, null,
        null);
  }

  private static ProductSheet evil() {
    return new ProductSheet(new ProductId("evil"), LocalText.of(EVIL), LocalText.of("<b>Fine</b>" + EVIL), EVIL, EVIL,
        EVIL,
        EVIL, List.of(EVIL), List.of("javascript:alert(1)", "https://pictures.example/a.jpg\" onerror=\"alert(1)"),
        List.of(new VariantSheet(new Sku("EVIL"), null, Map.of(EVIL, EVIL), new Colour(LocalText.of(EVIL), "#aa3322"),
            LocalText.of(EVIL), null, null, "data:text/html,<script>alert(1)</script>", null)));
  }

  private MockHttpServletRequestBuilder page(String url, String language) {
    return get(url).header("Accept", "text/html").header("Accept-Language", language);
  }

  private String staff() {
    return "Bearer " + passports.issue(new Caller("v-test", null, "Ada"));
  }

  private String body(MockHttpServletRequestBuilder request, int status) throws IOException {
    var answer = mvc.perform(request);
    assertThat(answer).hasStatus(status);
    return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void show_the_variant_that_was_chosen_in_the_readers_language() throws IOException {
    assertThat(body(page("/catalog/products/deich-sofa?sku=D-2-SAND", "en"), 200))
        .contains("<h1><bdi>Deich sofa</bdi></h1>",
        "/catalog/pictures/D-2-SAND.svg", "/pricing/fragments/price?sku=D-2-SAND", "168.5 cm",
        "alt=\"Deich sofa in Sand\"",
        "/search?category=living%2Fsofas", "application/ld+json").doesNotContain("??");
    assertThat(body(page("/catalog/products/deich-sofa", "ko"), 200))
        .contains("<bdi>다이히 소파</bdi>", "lang=\"ko\"", "2인용",
        "모스", "장바구니에 담기").doesNotContain("??");
  }

  @Test
  void tell_how_much_is_in_a_piece_and_ask_for_its_price_by_measure() throws IOException {
    send(new ListProduct(new ProductSheet(new ProductId("wood-oil"), LocalText.of("Wood oil", "목재 오일"),
        LocalText.of("<b>For oak</b>"), null, null, null, null, List.of(), List.of(), List.of(new VariantSheet(
        new Sku("OIL"), null, Map.of(), null, null, null, null, null, null,
        new Content(Measure.of("250ml"), Measure.of("100ml")))))));
    assertThat(body(page("/catalog/products/wood-oil", "en"), 200)).contains("<dt>Content</dt>", "250 ml",
        "/pricing/fragments/price?sku=OIL&amp;content=250ml&amp;per=100ml\"");
    assertThat(body(page("/catalog/products/wood-oil?store=store-mitte", "ko"), 200)).contains("<dt>내용량</dt>",
        "/pricing/fragments/price?sku=OIL&amp;content=250ml&amp;per=100ml&amp;store=store-mitte&amp;channel=shelf\"");
  }

  @Test
  void keep_what_is_chosen_when_something_else_is() throws IOException {
    assertThat(body(page("/catalog/products/deich-sofa?sku=D-3-MOSS", "en"), 200))
        .as("sand is not made in that size").contains("?sku=D-2-SAND").contains("?sku=D-2-MOSS");
  }

  @Test
  void are_sent_once_as_long_as_nothing_changes() throws IOException {
    var first = mvc.perform(page("/catalog/products/deich-sofa", "en")).getResponse();
    var tag = first.getHeader("ETag");
    assertThat(first.getHeaders("Vary").toString()).contains("Accept-Language");
    assertThat(mvc.perform(page("/catalog/products/deich-sofa", "en").header("If-None-Match", tag))).hasStatus(304);
    send(new ListProduct(sofa("Deich sofa, second edition")));
    assertThat(body(page("/catalog/products/deich-sofa", "en").header("If-None-Match", tag), 200))
        .contains("second edition");
  }

  @Test
  void say_so_where_there_is_no_such_product() throws IOException {
    assertThat(body(page("/catalog/products/nothing-here", "en"), 404)).contains("class=\"problem\"");
    assertThat(body(page("/catalog/products/<script>", "en"), 404)).doesNotContain("<script>alert");
    assertThat(body(get("/catalog/api/products/nothing-here"), 404)).contains("There is no product nothing-here");
    assertThat(mvc.get().uri("/catalog/api/products/NOT%20AN%20ID")).hasStatus(400);
  }

  @Test
  void show_hostile_words_as_words() throws IOException {
    for (var url : List.of("/catalog/products/evil", "/catalog/products/evil?sku=EVIL&picture=1")) {
      var html = body(page(url, "en"), 200);
      assertThat(html).doesNotContain("<script>alert", "<img src=x", "javascript:alert", "data:text/html",
          "onerror=\"alert")
          .contains("😀", "אבג");
    }
    assertThat(body(page("/catalog/backoffice", "en").header("Authorization", staff()), 200))
        .doesNotContain("<script>alert", "<img src=x").contains("evil");
    var picture = body(get("/catalog/pictures/EVIL.svg"), 200);
    assertThat(picture).doesNotContain("<script", "<img");
  }

  @Test
  void have_a_picture_of_every_variant_and_a_blank_for_others() throws IOException {
    var picture = mvc.get().uri("/catalog/pictures/D-2-MOSS.svg").exchange();
    assertThat(picture).hasStatusOk().hasContentTypeCompatibleWith("image/svg+xml");
    assertThat(picture.getResponse().getHeader("Cache-Control")).contains("max-age=86400", "public");
    assertThat(mvc.get().uri("/catalog/pictures/D-2-MOSS.svg").header("If-None-Match",
        picture.getResponse().getHeader("ETag"))).hasStatus(304);
    assertThat(body(get("/catalog/pictures/NONE.svg"), 404)).startsWith("<svg");
  }

  @Test
  void give_software_all_products_page_by_page() throws IOException {
    var first = json.readTree(body(get("/catalog/api/products?size=1"), 200));
    assertThat(first.at("/products/0/id").asString()).isEqualTo("deich-sofa");
    var second = json.readTree(body(get("/catalog/api/products?size=1&after=" + first.at("/next").asString()), 200));
    assertThat(second.at("/products/0/id").asString()).isEqualTo("evil");
    assertThat(body(get("/catalog/api/products?size=0"), 400)).contains("1 to 200");
    assertThat(body(get("/catalog/api/products?size=many"), 400)).contains("detail");
  }

  @Test
  void let_staff_and_nobody_else_change_what_is_sold() throws IOException {
    var sheet = json.writeValueAsString(sofa("Deich sofa III"));
    assertThat(mvc.perform(put("/catalog/api/products/deich-sofa").contentType("application/json").content(sheet)))
        .hasStatus(401);
    assertThat(mvc.perform(put("/catalog/api/products/deich-sofa").contentType("application/json").content(sheet)
        .header("Authorization", staff()))).hasStatus(202);
    assertThat(mvc.perform(put("/catalog/api/products/other").contentType("application/json").content(sheet)
        .header("Authorization", staff()))).hasStatus(400);
    assertThat(body(put("/catalog/api/products/other").contentType("application/json")
        .content(sheet.replace("\"deich-sofa\"", "\"other\"")).header("Authorization", staff()), 409))
        .contains("belongs to the product deich-sofa");
    assertThat(body(put("/catalog/api/products/deich-sofa").contentType("application/json").content("{\"id\":")
        .header("Authorization", staff()), 400)).contains("detail");
    send();
    assertThat(body(page("/catalog/products/deich-sofa", "en"), 200)).contains("Deich sofa III");
    assertThat(mvc.perform(delete("/catalog/api/products/deich-sofa"))).hasStatus(401);
    assertThat(mvc.perform(delete("/catalog/api/products/deich-sofa").header("Authorization", staff()))).hasStatus(202);
    send();
    assertThat(mvc.perform(page("/catalog/products/deich-sofa", "en"))).hasStatus(404);
    assertThat(mvc.perform(post("/catalog/backoffice/products/deich-sofa/list").header("Authorization", staff())))
        .hasStatus(302);
    send();
    assertThat(mvc.perform(page("/catalog/products/deich-sofa", "en"))).hasStatus(200);
  }

  @Test
  void find_products_for_staff_by_name_and_by_number() throws IOException {
    for (var words : List.of("다이히", "DEICH SO", "D-2-SAND")) {
      assertThat(body(page("/catalog/backoffice?q=" + words, "en").header("Authorization", staff()), 200))
          .contains("/catalog/products/deich-sofa").doesNotContain("??");
    }
    assertThat(body(page("/catalog/backoffice?q=%25%25", "ko").header("Authorization", staff()), 200))
        .contains("class=\"empty\"");
  }

  @Test
  void hand_out_models_and_nothing_beside_them() throws IOException {
    Files.createDirectories(data.resolve("models/feed"));
    Files.writeString(data.resolve("models/feed/sofa.obj"), "v 0 0 0");
    Files.writeString(data.resolve("models/feed/page.html"), "<script>1</script>");
    Files.writeString(data.resolve("secret.txt"), "secret");
    assertThat(mvc.get().uri("/catalog/models/feed/sofa.obj")).hasStatusOk().bodyText().isEqualTo("v 0 0 0");
    assertThat(mvc.get().uri("/catalog/models/feed/page.html").exchange().getResponse()
        .getHeader("Content-Disposition"))
        .startsWith("attachment");
    for (var path : List.of("../secret.txt", "..%2Fsecret.txt", "feed/../../secret.txt", "%2e%2e/secret.txt", "",
        "feed")) {
      var answer = mvc.perform(get(java.net.URI.create("/catalog/models/" + path)));
      assertThat(answer.getResponse().getStatus()).as(path).isBetween(400, 404);
    }
  }
}
