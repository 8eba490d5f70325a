package shop.kontor.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.ReserveStock;

/** What people and programs see of stock, and what they may not do to it. */
@ApplicationModuleTest
@Import(Telling.class)
@AutoConfigureMockMvc
class StockPagesTests {

  @Autowired
  private MockMvc web;
  @Autowired
  private Passports passports;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  private String staff;
  private Sku sku;
  private ProductId product;

  @BeforeEach
  void listed_and_counted() {
    staff = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
    var n = Ids.next().toString();
    sku = new Sku("SOFA-" + n);
    product = new ProductId("sofa-" + n);
    telling.tell(listed("Fjord sofa", 1), new CountStock(sku, new LocationId("warehouse"), 4),
        new CountStock(sku, new LocationId("store-mitte"), 3));
  }

  private ProductListed listed(String name, long version) {
    return new ProductListed(new ProductSheet(product, LocalText.of(name, "피오르드 소파"), LocalText.of("x"), null, null,
        null, null, List.of(), List.of(), List.of(new VariantSheet(sku, null, Map.of("Size", "2 <b>seats</b>"), null,
            null, null, null, null, null))), version);
  }

  @Test
  void anyone_may_ask_what_is_available() throws Exception {
    web.perform(get("/inventory/api/stock/{sku}", sku)).andExpect(status().isOk())
        .andExpect(jsonPath("$.available").value(7)).andExpect(jsonPath("$.locations[0].location").value("warehouse"))
        .andExpect(jsonPath("$.locations[0].available").value(4)).andExpect(jsonPath("$.version").value(2));
  }

  @Test
  void nobody_but_staff_may_count() throws Exception {
    web.perform(put("/inventory/api/stock/{sku}/warehouse", sku).contentType("application/json")
        .content("{\"onHand\": 9}")).andExpect(status().isUnauthorized());
    web.perform(get("/inventory/backoffice")).andExpect(status().isUnauthorized());
    web.perform(post("/inventory/backoffice").param("sku", sku.value()).param("count.warehouse", "1"))
        .andExpect(status().isUnauthorized());
    assertThat(onHand()).isEqualTo(7);
  }

  @Test
  void staff_count() throws Exception {
    web.perform(put("/inventory/api/stock/{sku}/warehouse", sku).header("Authorization", staff)
        .contentType("application/json").content("{\"onHand\": 9}")).andExpect(status().isOk())
        .andExpect(jsonPath("$.onHand").value(12)).andExpect(jsonPath("$.available").value(12));
    assertThat(onHand()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings =
      {"{\"onHand\": -1}", "{\"onHand\": 1000000000}", "{\"onHand\": 1.5}", "{\"onHand\": 1e999999999}",
      "{\"onHand\": \"🛋️\"}", "{\"onHand\": null}", "{}", "[]", "null", "{\"onHand\":", "\"x\"", ""})
  void a_count_that_makes_no_sense_is_refused_with_a_sentence(String body) throws Exception {
    web.perform(put("/inventory/api/stock/{sku}/warehouse", sku).header("Authorization", staff)
        .contentType("application/json").content(body)).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(not(blankOrNullString())));
    assertThat(onHand()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings =
      {"UNKNOWN", "'; DROP TABLE inventory.stock; --", "🛋️", "<script>alert(1)</script>", "-", "%00"})
  void a_sku_that_is_not_known_is_refused_with_a_sentence(String hostile) throws Exception {
    web.perform(get("/inventory/api/stock/{sku}", hostile)).andExpect(status().is4xxClientError());
    web.perform(put("/inventory/api/stock/{sku}/warehouse", hostile).header("Authorization", staff)
        .contentType("application/json").content("{\"onHand\": 9}")).andExpect(status().is4xxClientError());
    assertThat(jdbc.sql("SELECT COUNT(*) FROM inventory.stock WHERE sku = ?").param(hostile).query(Integer.class)
        .single()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"attic", "WAREHOUSE", "🛋️", "a b"})
  void a_location_that_is_not_known_is_refused_with_a_sentence(String location) throws Exception {
    web.perform(put("/inventory/api/stock/{sku}/{location}", sku, location).header("Authorization", staff)
        .contentType("application/json").content("{\"onHand\": 9}")).andExpect(status().is4xxClientError())
        .andExpect(jsonPath("$.detail").value(not(blankOrNullString())));
    assertThat(onHand()).isEqualTo(7);
  }

  @Test
  void a_megabyte_is_not_read() throws Exception {
    web.perform(put("/inventory/api/stock/{sku}/warehouse", sku).header("Authorization", staff)
        .contentType("application/json").content("{\"onHand\": \"" + "x".repeat(1_000_000) + "\"}"))
        .andExpect(status().is4xxClientError());
    web.perform(get("/inventory/api/stock/{sku}", "x".repeat(1_000_000))).andExpect(status().isBadRequest());
    web.perform(get("/inventory/fragments/stock").param("sku", "x".repeat(1_000_000)))
        .andExpect(status().isBadRequest());
  }

  @Test
  void the_fragment_tells_what_is_left_and_where() throws Exception {
    fragment("en").andExpect(content().string(containsString("In stock")))
        .andExpect(content().string(containsString("Store Mitte: 3")));
    fragment("ko").andExpect(content().string(containsString("재고 있음")))
        .andExpect(content().string(containsString("미테 매장: 3개")));
    telling.tell(new ReserveStock("f-" + sku, List.of(new ReserveStock.Line(sku, 5))));
    fragment("en").andExpect(content().string(containsString("Only 2 left")))
        .andExpect(content().string(containsString("Warehouse: none")));
    telling.tell(new ReserveStock("g-" + sku, List.of(new ReserveStock.Line(sku, 2))));
    fragment("en").andExpect(content().string(containsString("Sold out")));
  }

  @Test
  void the_fragment_of_a_variant_that_nobody_counted_says_sold_out() throws Exception {
    web.perform(get("/inventory/fragments/stock").param("sku", "NEVER")).andExpect(status().isOk())
        .andExpect(content().string(containsString("Sold out")));
  }

  @Test
  void the_staff_screen_finds_variants_by_name_in_either_language_and_breaks_on_no_name() throws Exception {
    for (var words : List.of("fjord", "피오르드", sku.value().toLowerCase(), "  Fjord   2 ")) {
      screen(words).andExpect(status().isOk()).andExpect(content().string(containsString(sku.value())))
          .andExpect(content().string(containsString("2 &lt;b&gt;seats&lt;/b&gt;")));
    }
    screen("100%").andExpect(content().string(not(containsString(sku.value()))));
    screen("'\"><script>").andExpect(status().isOk()).andExpect(content().string(not(containsString("<script>alert"))));
    screen("x".repeat(1_000)).andExpect(status().isBadRequest());
  }

  @Test
  void only_what_was_changed_in_the_form_is_a_count() throws Exception {
    web.perform(put("/inventory/api/stock/{sku}/store-mitte", sku).header("Authorization", staff)
        .contentType("application/json").content("{\"onHand\": 8}")).andExpect(status().isOk());
    web.perform(post("/inventory/backoffice").header("Authorization", staff).header("HX-Request", "true")
        .param("sku", sku.value()).param("was.warehouse", "4").param("count.warehouse", "5")
        .param("was.store-mitte", "3").param("count.store-mitte", "3").param("count.store-hafen", ""))
        .andExpect(status().isOk()).andExpect(header().string("HX-Trigger", containsString("Saved")))
        .andExpect(content().string(containsString("<tr id=\"sku-" + sku)));
    assertThat(onHand()).isEqualTo(13);
    for (var hostile : List.of("-1", "1e3", "9999999", "🛋️", "1".repeat(1_000_000))) {
      web.perform(post("/inventory/backoffice").header("Authorization", staff).header("HX-Request", "true")
          .param("sku", sku.value()).param("count.warehouse", hostile)).andExpect(status().isBadRequest());
    }
    assertThat(onHand()).isEqualTo(13);
  }

  @Test
  void names_follow_the_catalogue_and_an_older_one_is_ignored() throws Exception {
    telling.tell(listed("Fjord sofa deluxe", 3), listed("Fjord sofa old", 2));
    screen(sku.value()).andExpect(content().string(containsString("Fjord sofa deluxe")));
    telling.tell(new ProductWithdrawn(product, List.of(sku), 2), new ProductWithdrawn(product, List.of(sku), 3));
    screen(sku.value()).andExpect(content().string(not(containsString("Not on sale"))));
    telling.tell(new ProductWithdrawn(product, List.of(sku), 4), listed("Fjord sofa again", 3));
    screen(sku.value()).andExpect(content().string(containsString("Not on sale")))
        .andExpect(content().string(containsString("Fjord sofa deluxe")));
  }

  private ResultActions screen(String words) throws Exception {
    return web.perform(get("/inventory/backoffice").header("Authorization", staff).param("q", words));
  }

  private ResultActions fragment(String language) throws Exception {
    return web.perform(get("/inventory/fragments/stock").param("sku", sku.value()).header("Accept-Language", language))
        .andExpect(status().isOk());
  }

  private int onHand() {
    return jdbc.sql("SELECT on_hand FROM inventory.stock WHERE sku = ?").param(sku.value()).query(Integer.class)
        .single();
  }

  @Test
  void what_is_no_sku_and_no_location_is_refused_in_the_readers_language() throws Exception {
    web.perform(get("/inventory/api/stock/{sku}", "no sku!").header("Accept-Language", "ko"))
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("글자")));
    web.perform(put("/inventory/api/stock/{sku}/{location}", sku, "No Place").header("Authorization", staff)
        .header("Accept-Language", "ko").contentType("application/json").content("{\"onHand\": 1}"))
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("소문자")));
    web.perform(get("/inventory/api/stock/{sku}", "no sku!"))
        .andExpect(jsonPath("$.detail").value("A SKU is 1 to 80 letters, digits, and - _ . after the first"));
  }
}
