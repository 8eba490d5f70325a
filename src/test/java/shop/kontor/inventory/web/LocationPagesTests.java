package shop.kontor.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;

@ApplicationModuleTest
@Import(Telling.class)
@AutoConfigureMockMvc
@DisplayName("A place with stock")
class LocationPagesTests {

  @Autowired
  private MockMvc web;
  @Autowired
  private Passports passports;
  @Autowired
  private Telling telling;
  @Autowired
  private JdbcClient jdbc;
  private String staff;
  private String id;

  @BeforeEach
  void only_the_first_three() {
    jdbc.sql("DELETE FROM inventory.location WHERE id NOT IN ('warehouse', 'store-mitte', 'store-hafen')").update();
    staff = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
    id = "place-" + Ids.next().toString().substring(0, 13);
  }

  private static String place(String id, String kind) {
    return """
        {"id": "%s", "name": {"en": "Store Altona", "ko": "알토나 매장"}, "kind": "%s"}""".formatted(id, kind);
  }

  private ResultActions add(String json, String... headers) throws Exception {
    var request = post("/inventory/api/locations").header("Authorization", staff).contentType("application/json")
        .content(json);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return web.perform(request);
  }

  @Test
  void is_opened_by_staff_and_counted_from_then_on() throws Exception {
    add(place(id, "store")).andExpect(status().isCreated())
        .andExpect(header().string("Location", "/inventory/api/locations/" + id))
        .andExpect(jsonPath("$.name.ko").value("알토나 매장"));
    web.perform(get("/inventory/api/locations/{id}", id)).andExpect(status().isOk())
        .andExpect(jsonPath("$.kind").value("store")).andExpect(jsonPath("$.name.en").value("Store Altona"));
    web.perform(get("/inventory/api/locations")).andExpect(jsonPath("$[*].id").value(hasItem(id)));
    var sofa = new Sku("SOFA-" + Ids.next());
    telling.tell(new CountStock(sofa, new LocationId("warehouse"), 4));
    web.perform(put("/inventory/api/stock/{sku}/{id}", sofa, id).header("Authorization", staff)
        .contentType("application/json").content("{\"onHand\": 2}")).andExpect(status().isOk())
        .andExpect(jsonPath("$.onHand").value(6));
    web.perform(get("/inventory/fragments/stock").param("sku", sofa.value()).header("Accept-Language", "ko"))
        .andExpect(content().string(containsString("알토나 매장: 2개")));
  }

  @Test
  void is_picked_from_first_if_it_is_a_warehouse() throws Exception {
    add(place(id, "warehouse")).andExpect(status().isCreated());
    add(place(id + "-s", "store")).andExpect(status().isCreated());
    web.perform(get("/inventory/api/locations")).andExpect(jsonPath("$[0].id").value("warehouse"))
        .andExpect(jsonPath("$[1].id").value(id)).andExpect(jsonPath("$[2].id").value("store-mitte"))
        .andExpect(jsonPath("$[4].id").value(id + "-s"));
  }

  @Test
  void is_opened_once_however_often_it_is_sent() throws Exception {
    add(place(id, "store"), "Idempotency-Key", id).andExpect(status().isCreated());
    add(place(id, "store"), "Idempotency-Key", id).andExpect(status().isCreated());
    add(place(id, "store")).andExpect(status().isConflict()).andExpect(jsonPath("$.detail").value(containsString(id)));
    add(place(id, "store"), "Accept-Language", "ko").andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("이미")));
  }

  @Test
  void that_a_count_was_the_first_to_name_gets_its_name() throws Exception {
    telling.tell(new CountStock(new Sku("SOFA-" + Ids.next()), new LocationId(id), 1));
    add(place(id, "warehouse")).andExpect(status().isCreated());
    web.perform(get("/inventory/api/locations/{id}", id)).andExpect(jsonPath("$.name.en").value("Store Altona"));
    add(place(id, "warehouse")).andExpect(status().isConflict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"id\":", "{\"id\": \"A B\", \"name\": {\"en\": \"x\", \"ko\": \"x\"}}",
      "{\"id\": \"🛋️\"}", "{\"id\": \"roof\"}", "{\"id\": \"roof\", \"kind\": \"store\"}",
      "{\"id\": \"roof\", \"kind\": \"tower\", \"name\": {\"en\": \"x\", \"ko\": \"x\"}}",
      "{\"id\": \"roof\", \"kind\": \"store\", \"name\": {\"en\": \"  \", \"ko\": \"x\"}}",
      "{\"id\": \"roof\", \"kind\": \"store\", \"name\": {\"en\": \"x\"}}"})
  void that_makes_no_sense_is_refused_with_a_sentence(String json) throws Exception {
    add(json).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(not(blankOrNullString())));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM inventory.location").query(Integer.class).single()).isEqualTo(3);
  }

  @Test
  void with_a_name_that_is_too_long_is_refused() throws Exception {
    add(place(id, "store").replace("Store Altona", "x".repeat(101))).andExpect(status().isBadRequest());
    form(id, "x".repeat(10_000), "store").andExpect(status().isUnprocessableContent());
  }

  @Test
  void is_opened_by_nobody_but_staff() throws Exception {
    web.perform(post("/inventory/api/locations").contentType("application/json").content(place(id, "store")))
        .andExpect(status().isUnauthorized());
    web.perform(post("/inventory/backoffice/locations").param("id", id).param("nameEn", "x").param("nameKo", "x")
        .param("kind", "store")).andExpect(status().isUnauthorized());
    web.perform(get("/inventory/api/locations/{id}", id)).andExpect(status().isNotFound());
  }

  @Test
  void is_opened_on_a_page_which_keeps_what_was_written_if_it_will_not_do() throws Exception {
    form(id, "Roof <b>garden</b>", "store").andExpect(status().isSeeOther());
    page("en").andExpect(content().string(containsString("Roof &lt;b&gt;garden&lt;/b&gt;")));
    form(id, "Cellar", "store").andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"Cellar\"")))
        .andExpect(content().string(containsString("already")));
    form("Not an id", "Cellar", "store").andExpect(status().isUnprocessableContent());
    page("ko").andExpect(content().string(containsString("미테 매장"))).andExpect(content().string(containsString("창고")));
  }

  private ResultActions form(String id, String name, String kind) throws Exception {
    return web.perform(post("/inventory/backoffice/locations").header("Authorization", staff)
        .header("Accept", "text/html").param("id", id).param("nameEn", name).param("nameKo", "옥상 정원")
        .param("kind", kind));
  }

  private ResultActions page(String language) throws Exception {
    return web.perform(get("/inventory/backoffice/locations").header("Authorization", staff)
        .header("Accept-Language", language)).andExpect(status().isOk());
  }
}
