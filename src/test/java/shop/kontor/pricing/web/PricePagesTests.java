package shop.kontor.pricing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.VatRate;

/** What people and programs see of prices, and what they may not do to them. */
@ApplicationModuleTest
@Import(Telling.class)
@AutoConfigureMockMvc
class PricePagesTests {

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
  private Sku unpriced;

  @BeforeEach
  void listed_and_priced() {
    staff = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
    var n = Ids.next().toString();
    sku = new Sku("SOFA-" + n);
    unpriced = new Sku("BARE-" + n);
    var variants = List.of(sku, unpriced).stream().map(each -> new VariantSheet(each, null,
        Map.of("Size", "2 <b>seats</b>"), null, null, null, null, null, null)).toList();
    telling.tell(new ProductListed(new ProductSheet(new ProductId("sofa-" + n),
            LocalText.of("Fjord sofa", "피오르드 소파"), LocalText.of("x"), null, null, null, null, List.of(), List.of(),
            variants), 1),
        new SetPrice(sku, Money.ofMinor(CurrencyUnit.EUR, 129_900), VatRate.of("19")));
  }

  @Test
  void anyone_may_ask_for_a_price() throws Exception {
    web.perform(get("/pricing/api/offers/{sku}", sku)).andExpect(status().isOk())
        .andExpect(jsonPath("$.price.amount").value("1299.00")).andExpect(jsonPath("$.price.currency").value("EUR"))
        .andExpect(jsonPath("$.vat").value(19)).andExpect(jsonPath("$.tax.amount").value("207.40"))
        .andExpect(jsonPath("$.version").value(1));
    web.perform(get("/pricing/api/offers/{sku}", unpriced)).andExpect(status().isNotFound());
  }

  @Test
  void nobody_but_staff_may_set_one() throws Exception {
    web.perform(put("/pricing/api/offers/{sku}", sku).contentType("application/json").content(price("1.00")))
        .andExpect(status().isUnauthorized());
    web.perform(get("/pricing/backoffice")).andExpect(status().isUnauthorized());
    web.perform(post("/pricing/backoffice").param("sku", sku.value()).param("price", "1").param("percent", "19"))
        .andExpect(status().isUnauthorized());
    assertThat(stored()).isEqualTo("EUR 1299.00");
  }

  @Test
  void staff_set_a_price_and_it_holds_at_once() throws Exception {
    fragment("en");
    web.perform(put("/pricing/api/offers/{sku}", sku).header("Authorization", staff).contentType("application/json")
        .content(price("999.90"))).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(2));
    fragment("en").andExpect(content().string(containsString("€999.90")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"price\":{\"amount\":\"-1\",\"currency\":\"EUR\"},\"vat\":19}",
      "{\"price\":{\"amount\":\"1000000000\",\"currency\":\"EUR\"},\"vat\":19}",
      "{\"price\":{\"amount\":\"1e999999999\",\"currency\":\"EUR\"},\"vat\":19}",
      "{\"price\":{\"amount\":1e999999999,\"currency\":\"EUR\"},\"vat\":19}",
      "{\"price\":{\"amount\":\"1.005\",\"currency\":\"EUR\"},\"vat\":19}",
      "{\"price\":{\"amount\":\"🛋️\",\"currency\":\"EUR\"},\"vat\":19}",
      "{\"price\":{\"amount\":\"1\",\"currency\":\"🛋️\"},\"vat\":19}", "{\"price\":{\"amount\":\"1\"},\"vat\":19}",
      "{\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"},\"vat\":101}",
      "{\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"},\"vat\":-1}",
      "{\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"},\"vat\":1e-999999999}",
      "{\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}", "{\"price\":\"1\",\"vat\":19}", "{\"vat\":19}", "{}",
      "[]", "null",
      "{\"price\":", ""})
  void a_price_that_makes_no_sense_is_refused_with_a_sentence(String body) throws Exception {
    web.perform(put("/pricing/api/offers/{sku}", sku).header("Authorization", staff).contentType("application/json")
        .content(body)).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(not(blankOrNullString())));
    assertThat(stored()).isEqualTo("EUR 1299.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNKNOWN", "' OR 1=1 --", "🛋️", "<script>alert(1)</script>", "-"})
  void a_sku_that_is_not_known_is_refused_with_a_sentence(String hostile) throws Exception {
    web.perform(get("/pricing/api/offers/{sku}", hostile)).andExpect(status().is4xxClientError());
    web.perform(put("/pricing/api/offers/{sku}", hostile).header("Authorization", staff)
        .contentType("application/json").content(price("1.00"))).andExpect(status().is4xxClientError())
        .andExpect(jsonPath("$.detail").value(not(blankOrNullString())));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM pricing.offer WHERE sku = ?").param(hostile).query(Integer.class)
        .single()).isZero();
  }

  @Test
  void a_megabyte_is_not_read() throws Exception {
    web.perform(put("/pricing/api/offers/{sku}", sku).header("Authorization", staff).contentType("application/json")
        .content(price("1".repeat(1_000_000)))).andExpect(status().is4xxClientError());
    web.perform(get("/pricing/api/offers/{sku}", "x".repeat(1_000_000))).andExpect(status().isBadRequest());
    web.perform(get("/pricing/fragments/price").param("sku", "x".repeat(1_000_000))).andExpect(status().isBadRequest());
  }

  @Test
  void the_fragment_tells_the_price_and_the_tax_within() throws Exception {
    fragment("en").andExpect(content().string(containsString("€1,299.00")))
        .andExpect(content().string(containsString("incl. 19\u00a0% VAT")));
    fragment("ko").andExpect(content().string(containsString("€1,299.00")))
        .andExpect(content().string(containsString("부가세 19% 포함")));
    web.perform(get("/pricing/fragments/price").param("sku", unpriced.value())).andExpect(status().isOk())
        .andExpect(content().string(containsString("Not for sale")));
  }

  @Test
  void the_fragment_tells_what_it_costs_by_measure_where_it_is_sold_so() throws Exception {
    telling.tell(new SetPrice(sku, Money.parse("EUR 9.95"), VatRate.of("19")));
    measured("en", "250ml", "100ml").andExpect(status().isOk()).andExpect(content().string(containsString("€9.95")))
        .andExpect(content().string(containsString("€3.98 / 100 ml")));
    measured("ko", "250ml", "100ml").andExpect(content().string(containsString("100 ml당 €3.98")));
    measured("en", "100ml", "100ml").andExpect(content().string(not(containsString(" / 100 ml"))));
    measured("en", "250ml", "1kg").andExpect(status().isBadRequest());
    measured("en", "<b>", "1kg").andExpect(status().isBadRequest());
  }

  private ResultActions measured(String language, String content, String per) throws Exception {
    return web.perform(get("/pricing/fragments/price").param("sku", sku.value()).param("content", content)
        .param("per", per).header("Accept-Language", language));
  }

  @Test
  void the_staff_screen_finds_variants_and_those_without_price() throws Exception {
    screen(sku + " 피오르드", "all").andExpect(content().string(containsString(sku.value())))
        .andExpect(content().string(containsString("2 &lt;b&gt;seats&lt;/b&gt;")));
    screen(unpriced + " fjord", "unpriced").andExpect(content().string(containsString(unpriced.value())))
        .andExpect(content().string(not(containsString(sku.value()))));
    screen("%", "all").andExpect(content().string(containsString("Nothing found")));
    screen("x".repeat(1_000), "all").andExpect(status().isBadRequest());
  }

  @Test
  void a_price_typed_into_the_row_is_set_and_the_row_shows_it() throws Exception {
    typed("1.199,00").andExpect(status().isBadRequest());
    typed("1,299").andExpect(status().isBadRequest());
    typed("1199,50").andExpect(status().isOk()).andExpect(header().string("HX-Trigger", containsString("toast")))
        .andExpect(content().string(containsString("<tr id=\"sku-" + sku)))
        .andExpect(content().string(containsString("€1,199.50")));
    assertThat(stored()).isEqualTo("EUR 1199.50");
  }

  @Test
  void staff_draw_up_a_list_and_it_holds_for_the_channel_and_quantity_that_it_says() throws Exception {
    var list = drawnUp("{\"name\": \"Lamp weeks\", \"channels\": [\"shelf\"], \"stores\": [\"hamburg\"]}");
    lines(list, sku + ";1;999,00\n" + sku + ";5;899.00").andExpect(status().isOk());
    web.perform(get("/pricing/api/offers/{sku}", sku)).andExpect(jsonPath("$.unitPrice.amount").value("1299.00"));
    web.perform(get("/pricing/api/offers/{sku}?channel=shelf&store=hamburg", sku))
        .andExpect(jsonPath("$.unitPrice.amount").value("999.00")).andExpect(jsonPath("$.list").value("Lamp weeks"))
        .andExpect(jsonPath("$.tiers[0].fromQuantity").value(5));
    web.perform(get("/pricing/api/offers/{sku}?channel=shelf&store=hamburg&quantity=5", sku))
        .andExpect(jsonPath("$.unitPrice.amount").value("899.00"));
    web.perform(get("/pricing/fragments/price?channel=shelf&store=hamburg").param("sku", sku.value()))
        .andExpect(content().string(containsString("€999.00")));
    web.perform(get("/pricing/api/offers/{sku}?channel=post", sku)).andExpect(status().isBadRequest());
    staff(get("/pricing/api/lists/" + list + "/entries")).andExpect(jsonPath("$.entries.length()").value(2));
    staff(delete("/pricing/api/lists/" + list)).andExpect(status().isNoContent());
    staff(get("/pricing/api/lists/" + list)).andExpect(status().isNotFound());
  }

  @Test
  void each_line_that_makes_no_sense_is_told_and_then_none_is_put_in() throws Exception {
    var list = drawnUp("{\"name\": \"Lamp weeks\"}");
    lines(list, "sku;from quantity;price\n" + sku + ";1;999.00\n\nNO-SUCH-THING;1;5\n" + sku + ";0;5\n" + sku + ";2;-5\n"
        + sku + ";1;5\n" + sku + "\n🛋️;1;5\n" + sku + ";3;5.005").andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.complaints[*].line").value(contains(4, 5, 6, 7, 8, 9, 10)))
        .andExpect(jsonPath("$.complaints[0].sentence").value(containsString("NO-SUCH-THING")));
    lines(list, "\n").andExpect(status().isBadRequest());
    staff(get("/pricing/api/lists/" + list + "/entries")).andExpect(jsonPath("$.found").value(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\": \" \"}", "{\"name\": \"x\", \"channels\": [\"post\"]}",
      "{\"name\": \"x\", \"channels\": [null]}", "{\"name\": \"x\", \"stores\": [\"No Store\"]}",
      "{\"name\": \"x\", \"stores\": [null]}", "{\"name\": \"x\", \"group\": \"Trade!\"}",
      "{\"name\": \"x\", \"from\": \"tomorrow\"}", "{\"name\": \"x\", \"from\": \"+999999999-01-01T00:00\"}",
      "{\"name\": \"x\", \"from\": \"2026-12-01T08:00\", \"until\": \"2026-12-01T08:00\"}", "[]", "null", ""})
  void a_list_that_makes_no_sense_is_refused_with_a_sentence(String body) throws Exception {
    staff(post("/pricing/api/lists").contentType("application/json").content(body)).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(not(blankOrNullString())));
  }

  @Test
  void nobody_but_staff_sees_or_changes_lists() throws Exception {
    for (var request : List.of(get("/pricing/api/lists"), get("/pricing/backoffice/lists"),
        post("/pricing/backoffice/lists").param("name", "x"))) {
      web.perform(request).andExpect(status().isUnauthorized());
    }
  }

  @Test
  void the_desk_shows_lists_with_their_spans_and_tells_what_is_wrong_beside_what_was_typed() throws Exception {
    var list = drawnUp("{\"name\": \"<b>Lamp</b> weeks\", \"channels\": [\"web\", \"till\"], \"stores\": [\"mitte\"],"
        + "\"group\": \"trade\", \"from\": \"2027-12-01T08:00\", \"until\": \"2027-12-24T20:00\"}");
    for (var language : List.of("en", "ko")) {
      staff(get("/pricing/backoffice/lists").header("Accept-Language", language)).andExpect(status().isOk())
          .andExpect(content().string(containsString("&lt;b&gt;Lamp&lt;/b&gt; weeks")))
          .andExpect(content().string(containsString("mitte"))).andExpect(content().string(not(containsString("??"))));
      staff(get("/pricing/backoffice/lists/" + list).header("Accept-Language", language)).andExpect(status().isOk())
          .andExpect(content().string(containsString("2027-12-24T20:00")))
          .andExpect(content().string(not(containsString("??"))));
    }
    staff(post("/pricing/backoffice/lists/" + list).param("name", "Lamps").param("from", "2027-12-25T08:00")
        .param("until", "2027-12-24T20:00")).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("ends after it begins")));
    staff(post("/pricing/backoffice/lists/" + list + "/entries").param("sku", sku.value()).param("price", "9.999"))
        .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("value=\"9.999\"")));
    staff(post("/pricing/backoffice/lists/" + list + "/entries").param("sku", sku.value()).param("price", "9,99"))
        .andExpect(status().isSeeOther());
  }

  private String drawnUp(String body) throws Exception {
    var location = staff(post("/pricing/api/lists").contentType("application/json").content(body))
        .andExpect(status().isCreated()).andReturn().getResponse().getHeader("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private ResultActions lines(String list, String text) throws Exception {
    return staff(multipart("/pricing/api/lists/" + list + "/entries")
        .file(new MockMultipartFile("file", text.getBytes(StandardCharsets.UTF_8))));
  }

  private ResultActions staff(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.header("Authorization", staff));
  }

  private ResultActions typed(String price) throws Exception {
    return web.perform(post("/pricing/backoffice").header("Authorization", staff).header("HX-Request", "true")
        .param("sku", sku.value()).param("price", price).param("percent", "19"));
  }

  private ResultActions screen(String words, String show) throws Exception {
    return web.perform(get("/pricing/backoffice").header("Authorization", staff).param("q", words).param("show", show));
  }

  private ResultActions fragment(String language) throws Exception {
    return web.perform(get("/pricing/fragments/price").param("sku", sku.value()).header("Accept-Language", language))
        .andExpect(status().isOk());
  }

  private static String price(String amount) {
    return "{\"price\": {\"amount\": \"" + amount + "\", \"currency\": \"EUR\"}, \"vat\": 19}";
  }

  private String stored() {
    return jdbc.sql("SELECT price FROM pricing.offer WHERE sku = ?").param(sku.value()).query(String.class).single();
  }
}
