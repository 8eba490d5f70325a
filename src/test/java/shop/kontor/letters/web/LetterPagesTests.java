package shop.kontor.letters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.letters.Passage;
import shop.kontor.letters.SendLetter;
import shop.kontor.letters.application.LetterReading;
import shop.kontor.letters.domain.Letter.State;

/** Without a mail server. */
@ApplicationModuleTest
@Import(Telling.class)
@AutoConfigureMockMvc
@DisplayName("The letters' pages")
class LetterPagesTests {

  @Autowired
  private MockMvc web;
  @Autowired
  private Telling telling;
  @Autowired
  private Passports passports;
  @Autowired
  private LetterReading letters;
  private String ada;
  private SendLetter letter;

  @BeforeEach
  void a_letter_was_written() {
    ada = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
    letter = new SendLetter("ordering/confirmed/" + Ids.next(), "kim@example.com", "en", "Thanks & more",
        List.of(Passage.text("<script>alert(1)</script>"), Passage.row("2 × Lamp", "€40.00"),
            Passage.total("Total", "€40.00"), Passage.link("See your order", "/ordering/orders/1")));
    telling.tell(letter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/letters/backoffice", "/letters/backoffice/fragments/letters",
      "/letters/backoffice/letter?reference=x"})
  void are_for_staff(String page) throws Exception {
    web.perform(get(page).header("Accept", "text/html")).andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", containsString("/backoffice/sign-in")));
    web.perform(get(page).header("Authorization", "Bearer " + passports.issue(new Caller("v-2", "c-1", null))))
        .andExpect(status().isForbidden());
  }

  @Test
  void show_what_was_written_to_whom() throws Exception {
    web.perform(get("/letters/backoffice").header("Authorization", ada)).andExpect(status().isOk())
        .andExpect(content().string(containsString("Thanks &amp; more")))
        .andExpect(content().string(containsString("kim@example.com")))
        .andExpect(content().string(containsString("No mail server is configured")));
    web.perform(get("/letters/backoffice/letter").param("reference", letter.reference())
        .header("Authorization", ada)).andExpect(status().isOk())
        .andExpect(content().string(containsString("2 × Lamp")))
        .andExpect(content().string(containsString("&lt;script&gt;")))
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(not(containsString("Send it again"))));
  }

  @Test
  void find_letters_by_what_became_of_them() throws Exception {
    web.perform(get("/letters/backoffice").param("state", "KEPT").header("Authorization", ada))
        .andExpect(content().string(containsString("kim@example.com")));
    web.perform(get("/letters/backoffice").param("state", "SENT").header("Authorization", ada))
        .andExpect(content().string(containsString("No letters here.")));
    web.perform(get("/letters/backoffice").param("state", "EATEN").header("Authorization", ada)
        .header("Accept", "text/html")).andExpect(status().isBadRequest());
  }

  @Test
  void send_nothing_again_that_nothing_could_send() throws Exception {
    web.perform(post("/letters/backoffice/letter").param("reference", letter.reference())
        .header("Authorization", ada).header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin"))
        .andExpect(status().isConflict());
    web.perform(post("/letters/backoffice/letter").param("reference", "unknown")
        .header("Authorization", ada).header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin"))
        .andExpect(status().isNotFound());
    assertThat(letters.find(letter.reference()).orElseThrow().state()).isEqualTo(State.KEPT);
  }
}
