package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.Scenario;
import shop.kontor.cart.ChangeCart;

/** What a tester found, said at the front door. */
@DisplayName("Who names a thing, a colour or a limit")
class AssistantNamesTests extends AssistantDoors {

  private Who jo;

  @BeforeEach
  void open() {
    jo = customer("jo-" + version());
    shop();
  }

  @Test
  void is_told_of_that_thing_though_it_was_never_shown() {
    assertThat(answer(begin(jo, "How wide is the Fjord sofa?"))).contains("Fjord sofa").contains("200 cm wide");
    assertThat(answer(begin(jo, "피오르드 소파 얼마예요?"))).contains("399.00");
  }

  @Test
  void gets_that_thing_into_her_cart(Scenario scenario) {
    scenario.stimulate(() -> begin(jo, "put a Fjord sofa in green into my cart")).andWaitForEventOfType(ChangeCart.class)
        .matching(asked -> asked.visitor().equals(visitor(jo))).toArriveAndVerify((asked, _) ->
            assertThat(asked.pieces()).singleElement().satisfies(piece -> assertThat(piece.sku().value())
                .isEqualTo("FJORD-GREEN")));
  }

  @Test
  void sees_nothing_of_another_colour() {
    assertThat(answer(begin(jo, "green sofas"))).contains("FJORD-GREEN").doesNotContain("FJORD-GREY");
  }

  @Test
  void is_told_when_her_limit_is_in_other_money() {
    assertThat(answer(begin(jo, "sofa for 900,000 won"))).contains("Prices here are in euros");
    assertThat(answer(begin(jo, "900유로 이하 소파"))).doesNotContain("유로로는 얼마인가요");
  }

  @Test
  void is_asked_for_a_piece_where_she_only_says_what_she_hates() {
    assertThat(answer(begin(jo, "I hate leather"))).contains("Which piece are you looking for?").doesNotContain("FJORD-");
  }

  private static String visitor(Who who) {
    return "v-" + who.person().substring("customer:".length());
  }
}
