package shop.kontor.till.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

@ApplicationModuleTest
@Import(Telling.class)
@AutoConfigureMockMvc
@TestPropertySource(properties = {"kontor.till.discount=10", "kontor.till.discounts.cleo=50"})
@DisplayName("The till's pages")
class TillPagesTests {

  @Autowired
  private MockMvc web;
  @Autowired
  private Telling telling;
  @Autowired
  private Passports passports;
  @Autowired
  private JdbcClient jdbc;
  private String ada;
  private String id;

  @BeforeEach
  void a_sofa_is_on_sale() {
    telling.tell(Sofa.listed(1, Sofa.RED), Sofa.offered(Sofa.RED, "349.00", 1));
    ada = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
    id = Ids.next().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/till", "/till/backoffice", "/till/backoffice/sales/1"})
  void are_for_staff_who_are_shown_their_own_door(String page) throws Exception {
    web.perform(get(page).header("Accept", "text/html")).andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", containsString("/backoffice/sign-in?next=%2Ftill")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/till/api/goods", "/till/api/sales", "/till/api/sales/1"})
  void tell_nobody_else_what_was_sold(String address) throws Exception {
    web.perform(get(address)).andExpect(status().isUnauthorized());
    web.perform(get(address).header("Authorization", "Bearer " + passports.issue(new Caller("v-2", "c-1", null))))
        .andExpect(status().isForbidden());
  }

  @Test
  void take_no_sale_from_strangers() throws Exception {
    web.perform(post("/till/api/sales").contentType("application/json").content(sale("349.00", "349.00")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void tell_the_clerk_how_much_she_may_give() throws Exception {
    web.perform(get("/till").header("Authorization", ada)).andExpect(status().isOk())
        .andExpect(content().string(containsString("data-allowance=\"10\"")))
        .andExpect(content().string(containsString("rel=\"manifest\"")));
    web.perform(get("/till").header("Authorization", "Bearer " + passports.issue(new Caller("v-1", null, "cleo"))))
        .andExpect(content().string(containsString("data-allowance=\"50\"")));
  }

  @Test
  void can_be_installed_and_open_without_the_house() throws Exception {
    web.perform(get("/till/worker.js")).andExpect(status().isOk())
        .andExpect(header().string("Service-Worker-Allowed", "/till"))
        .andExpect(header().string("Cache-Control", containsString("no-cache")))
        .andExpect(header().string("Content-Type", containsString("javascript")));
    web.perform(get("/till/manifest.json").header("Accept-Language", "ko")).andExpect(status().isOk())
        .andExpect(jsonPath("$.scope").value("/till")).andExpect(jsonPath("$.short_name").value("계산대"));
  }

  @Test
  void take_a_sale_once_and_show_its_receipt() throws Exception {
    tell(sale("349.00", "400.00")).andExpect(status().isCreated())
        .andExpect(header().string("Location", "/till/api/sales/" + id))
        .andExpect(jsonPath("$.total.amount").value("349.00")).andExpect(jsonPath("$.deviations").isEmpty());
    tell(sale("349.00", "400.00")).andExpect(status().isOk());
    tell(sale("349.00", "500.00")).andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("another sale")));
    var page = web.perform(get("/till/backoffice/sales/" + id).header("Authorization", ada)
        .header("Accept", "text/html")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("€349.00", "€51.00", "€55.72");
    web.perform(get("/till/backoffice").param("receipt", id.substring(24, 28)).header("Authorization", ada)
        .header("Accept", "text/html")).andExpect(content().string(containsString(id)));
  }

  @Test
  void take_back_what_was_sold_and_no_more() throws Exception {
    tell(sale("349.00", "349.00"));
    bring("r1", "1").andExpect(status().isSeeOther());
    bring("r2", "1").andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("at most 0 can still come back")));
    bring("r2", "x").andExpect(status().isUnprocessableContent());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{} | A sale has a UUID in lower case for its id",
      "{\"id\": \"1\"} | A sale has a UUID in lower case for its id",
      "{\"id\": \"019abcde-0000-7000-8000-00000000a1b2\"} | A sale tells of its store, its clerk and its time"})
  void say_what_is_wrong_with_what_is_no_sale(String body, String sentence) throws Exception {
    tell(body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(sentence));
  }

  private ResultActions tell(String sale) throws Exception {
    return web.perform(post("/till/api/sales").header("Authorization", ada).header("Accept-Language", "en")
        .contentType("application/json").content(sale));
  }

  private ResultActions bring(String back, String pieces) throws Exception {
    return web.perform(post("/till/backoffice/sales/" + id + "/returns").header("Authorization", ada)
        .header("Accept", "text/html").header("Accept-Language", "en").param("return", back)
        .param("refundedBy", "CASH").param("take.0", pieces));
  }

  private String sale(String price, String given) {
    return """
        {"id": "%s", "store": "store-mitte", "clerk": "ada", "at": "2026-11-20T10:00:00.123Z",
         "sentAt": "2026-11-20T10:00:01.000Z",
         "lines": [{"sku": "SOFA-RED", "name": "Sofa", "quantity": 1, "vat": 19,
                    "unitPrice": {"amount": "%s", "currency": "EUR"}}],
         "payments": [{"kind": "CASH", "amount": {"amount": "%s", "currency": "EUR"},
                       "given": {"amount": "%s", "currency": "EUR"}}]}""".formatted(id, price, price, given);
  }

  @Test
  void send_a_receipt_by_mail_once_to_each_address() throws Exception {
    web.perform(post("/till/api/sales").contentType("application/json").content(sale("349.00", "349.00"))
        .header("Authorization", ada)).andExpect(status().isCreated());
    for (var to : new String[] {"kim@example.com", "KIM@example.com", "lee@example.com"}) {
      web.perform(post("/till/api/sales/" + id + "/letters").contentType("application/json")
          .content("{\"to\": \"" + to + "\"}").header("Authorization", ada)).andExpect(status().isAccepted());
    }
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'letters.SendLetter' AND message_key LIKE ?")
        .param("till/receipt/" + id + "/%").query(String.class).list()).hasSize(3)
        .allMatch(letter -> letter.contains("€349.00") && letter.contains("Your receipt"));
    assertThat(jdbc.sql("SELECT COUNT(DISTINCT message_key) FROM post.journal WHERE message_key LIKE ?")
        .param("till/receipt/" + id + "/%").query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void send_no_receipt_to_what_is_no_address_nor_of_what_was_not_sold() throws Exception {
    web.perform(post("/till/api/sales").contentType("application/json").content(sale("349.00", "349.00"))
        .header("Authorization", ada)).andExpect(status().isCreated());
    for (var to : new String[] {"kim", "kim@example.com\\nBcc: all@example.com", ""}) {
      web.perform(post("/till/api/sales/" + id + "/letters").contentType("application/json")
          .content("{\"to\": \"" + to + "\"}").header("Authorization", ada))
          .andExpect(status().isUnprocessableContent());
    }
    web.perform(post("/till/api/sales/" + Ids.next() + "/letters").contentType("application/json")
        .content("{\"to\": \"kim@example.com\"}").header("Authorization", ada)).andExpect(status().isNotFound());
    web.perform(post("/till/api/sales/" + id + "/letters").contentType("application/json")
        .content("{\"to\": \"kim@example.com\"}")).andExpect(status().isUnauthorized());
  }
}
