package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.modulith.test.Scenario;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartRefused;
import shop.kontor.cart.ChangeCart;
import shop.kontor.cart.ChangeCart.How;
import shop.kontor.cart.ChangeCart.Piece;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.JsonNode;

/** What she asks the assistant to do with her cart. */
@DisplayName("Her cart")
class AssistantCartTests extends AssistantDoors {

  private static final Sku SOFA = new Sku("FJORD-GREY");

  private final Set<String> known = new HashSet<>();
  private Who minji;
  private JsonNode talk;

  @BeforeEach
  void open() {
    minji = customer("minji-" + version());
    shop();
    talk = begin(minji, "Show me grey sofas");
  }

  /** What is asked of cart when she says this. */
  private ChangeCart asked(Scenario scenario, String text) {
    var asked = new ChangeCart[1];
    var before = Set.copyOf(known);
    scenario.stimulate(() -> talk = say(minji, talk, text)).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()) && !before.contains(each.request()))
        .toArriveAndVerify(each -> asked[0] = each);
    known.add(asked[0].request());
    return asked[0];
  }

  private void told(ChangeCart asked, int pieces) {
    var price = Money.parse("EUR 399.00");
    var lines = pieces == 0 ? List.<CartChanged.Line>of() : List.of(new CartChanged.Line(SOFA, "fjord-sofa",
        LocalText.of("Fjord sofa", "피오르드 소파"), null, null, pieces, price, price.multipliedBy(pieces), null, null, 7,
        List.of(), null));
    var total = pieces == 0 ? null : price.multipliedBy(pieces).plus(Money.parse("EUR 12.34"));
    telling.tell(new CartChanged(asked.request(), "c", asked.visitor(), asked.customer(), version(), lines, total, List.of(),
        null, null, false, total, pieces > 0, Instant.now(), null));
    talk = body(get(minji, TALKS + "/" + talk.path("id").asString()));
  }

  @Test
  void is_changed_and_changed_back(Scenario scenario) {
    var asked = asked(scenario, "Put two of it into my basket");
    assertThat(asked.pieces()).containsExactly(new Piece(SOFA, 2, How.ADD));
    assertThat(talk.path("open").asBoolean()).isTrue();
    assertThat(answer(talk)).contains("One moment");
    told(asked, 3);
    assertThat(talk.path("open").asBoolean()).isFalse();
    assertThat(answer(talk)).contains("It is in your cart").contains("3 × Fjord sofa: €1,197.00")
        .contains("All of it together: €1,209.34").doesNotContain("One moment");
    var back = asked(scenario, "undo that");
    assertThat(back.pieces()).containsExactly(new Piece(SOFA, 1, How.SET));
    told(back, 1);
    assertThat(answer(talk)).contains("I have changed your cart");
  }

  @Test
  void has_as_many_as_before_where_she_takes_a_number_back(Scenario scenario) {
    told(asked(scenario, "Put two of it into my basket"), 2);
    var one = asked(scenario, "no, just one");
    assertThat(one.pieces()).containsExactly(new Piece(SOFA, 1, How.SET));
    told(one, 1);
    assertThat(answer(talk)).contains("I have changed your cart").contains("1 × Fjord sofa");
    assertThat(asked(scenario, "undo that").pieces()).containsExactly(new Piece(SOFA, 2, How.SET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forget the table", "테이블은 빼줘", "take the lamp out", "조명 빼줘"})
  void loses_nothing_in_place_of_what_does_not_lie_in_it(String said, Scenario scenario) {
    told(asked(scenario, "Put two of it into my basket"), 2);
    talk = say(minji, talk, said);
    assertThat(talk.path("open").asBoolean()).as("asks cart for nothing: " + answer(talk)).isFalse();
    assertThat(answer(talk)).containsAnyOf("nothing of that kind in your cart", "그런 제품이 없", "없습니다");
  }

  @Test
  void loses_one_of_several_and_gets_back_what_was_taken_out(Scenario scenario) {
    told(asked(scenario, "Put two of it into my basket"), 2);
    var less = asked(scenario, "take one of them out");
    assertThat(less.pieces()).containsExactly(new Piece(SOFA, 1, How.SET));
    told(less, 1);
    var out = asked(scenario, "소파 빼 주세요");
    assertThat(out.pieces()).containsExactly(new Piece(SOFA, 0, How.SET));
    told(out, 0);
    assertThat(asked(scenario, "undo").pieces()).containsExactly(new Piece(SOFA, 1, How.SET));
  }

  @Test
  void stays_as_it_is_where_she_says_that_nothing_should_go_in(PublishedEvents published) {
    talk = say(minji, talk, "no, I didn't mean put it in the basket, tell me more about it");
    assertThat(answer(talk)).contains("200 cm wide");
    say(minji, talk, "담지 마세요");
    assertThat(published.ofType(ChangeCart.class)).isEmpty();
  }

  @Test
  void takes_what_she_spoke_of_before_what_goes_with_it(Scenario scenario) {
    talk = say(minji, talk, "Which rug goes with this sofa?");
    assertThat(asked(scenario, "Put the sofa into my basket").pieces()).containsExactly(new Piece(SOFA, 1, How.ADD));
  }

  @Test
  void is_told_as_cart_tells_it(Scenario scenario) {
    var asked = asked(scenario, "What's in my basket?");
    assertThat(asked.pieces()).isEmpty();
    told(asked, 0);
    assertThat(answer(talk)).contains("There is nothing in your cart");
    told(asked(scenario, "장바구니에 뭐 있어요?"), 1);
    assertThat(answer(talk)).contains("피오르드 소파, 1개").contains("411.34");
  }

  @Test
  void says_why_it_was_not_changed(Scenario scenario) {
    var asked = asked(scenario, "Put it into my basket");
    telling.tell(new CartRefused(asked.request(), asked.visitor(), asked.customer(), "SOLD_OUT",
        LocalText.of("It is sold out.", "품절입니다."), Instant.now()));
    talk = body(get(minji, TALKS + "/" + talk.path("id").asString()));
    assertThat(answer(talk)).contains("It is sold out.").doesNotContain("in your cart:");
  }

  @Test
  void is_no_longer_waited_for_when_she_does_not_want_to(Scenario scenario) {
    var asked = asked(scenario, "Put it into my basket");
    assertThat(body(ask(minji, HttpMethod.DELETE, TALKS + "/" + talk.path("id").asString() + "/question", null))
        .path("open").asBoolean()).isFalse();
    told(asked, 1);
    assertThat(answer(talk)).contains("no longer wait").doesNotContain("It is in your cart");
  }
}
