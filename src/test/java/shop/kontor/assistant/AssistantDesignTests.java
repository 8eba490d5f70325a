package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.modulith.test.Scenario;
import shop.kontor.cart.CartChanged;
import shop.kontor.catalog.Sku;
import shop.kontor.cart.ChangeCart;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.ChangeDesign;
import shop.kontor.studio.ChangeDesign.How;
import shop.kontor.studio.DesignRefused;
import shop.kontor.studio.DesignsTold;
import shop.kontor.studio.ProposeDesigns;
import tools.jackson.databind.JsonNode;

/** What she asks the assistant to do with the designs of her project. */
@DisplayName("Her designs")
class AssistantDesignTests extends AssistantDoors {

  private static final String LIGHT = "019aa000-0000-7000-8000-0000000000d1";
  private static final String WARM = "019aa000-0000-7000-8000-0000000000d2";

  private final Set<String> known = new HashSet<>();
  private Who minji;
  private JsonNode talk;

  @BeforeEach
  void open() {
    minji = customer("minji-" + version());
    shop();
    talk = begin(minji, "I want to furnish the living room of the flat that I am moving to, 4.8 by 4.2 m");
  }

  private ProposeDesigns proposed(Scenario scenario) {
    var asked = new ProposeDesigns[1];
    scenario.stimulate(() -> talk = say(minji, talk, "Show me designs")).andWaitForEventOfType(ProposeDesigns.class)
        .matching(each -> minji.person().equals("customer:" + each.customer())).toArriveAndVerify(each -> asked[0] = each);
    telling.tell(told(asked[0].request(), null, "FJORD-GREY"));
    look();
    return asked[0];
  }

  @ParameterizedTest
  @ValueSource(strings = {"I like b", "all of it into the basket", "show me the second design", "두 번째로 할게요"})
  void are_not_taken_for_something_else_while_they_are_being_made(String said) {
    talk = say(minji, talk, "show me sofas");
    talk = say(minji, talk, "show me designs");
    talk = say(minji, talk, said);
    assertThat(answer(talk)).containsAnyOf("still furnishing your room", "아직 방을 꾸미고");
  }

  private DesignsTold.Finish walls = new DesignsTold.Finish("CREAM", LocalText.of("Cream", "크림"), "#f3ede2");

  private DesignsTold told(String request, String design, String sofa) {
    return new DesignsTold(request, talk.path("project").asString(), design, List.of(new DesignsTold.Design(LIGHT,
        LocalText.of("Light", "밝은 디자인"), 1, false, 97, 2, Money.parse("EUR 498.00"), null, 0, today().plusDays(9),
        Window.MORNING), new DesignsTold.Design(WARM, LocalText.of("Warm", "따뜻한 디자인"), 1, false, 95, 2,
            Money.parse("EUR 528.00"), Money.parse("EUR 98.00"), 1, null, null)), design == null ? List.of() : List.of(
                piece("p1", sofa, "Fjord sofa", "피오르드 소파", "sofa"), piece("p2", "WATT-SAND", "Watt rug", "바트 러그", "rug")),
        new DesignsTold.Finish("OAK", LocalText.of("Oak", "오크"), "#ceac82"), walls, null, Instant.now());
  }

  private static DesignsTold.Piece piece(String placement, String sku, String name, String korean, String kind) {
    return new DesignsTold.Piece(placement, new Sku(sku), LocalText.of(name, korean), kind, "scandinavian", "#8a8a8a", 2_000,
        Money.parse("EUR 399.00"), false);
  }

  private void look() {
    talk = body(get(minji, TALKS + "/" + talk.path("id").asString()));
  }

  private ChangeDesign asked(Scenario scenario, String text) {
    var asked = new ChangeDesign[1];
    var before = Set.copyOf(known);
    scenario.stimulate(() -> talk = say(minji, talk, text)).andWaitForEventOfType(ChangeDesign.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()) && !before.contains(each.request()))
        .toArriveAndVerify(each -> asked[0] = each);
    known.add(asked[0].request());
    return asked[0];
  }

  /** She looks at the first design. */
  private void drawn(Scenario scenario) {
    proposed(scenario);
    var asked = asked(scenario, "Show me the first design");
    assertThat(asked.how()).isEqualTo(How.LOOK);
    assertThat(asked.design()).isEqualTo(LIGHT);
    telling.tell(told(asked.request(), LIGHT, "FJORD-GREY"));
    look();
  }

  @Test
  void are_proposed_for_a_room_of_the_size_that_she_said(Scenario scenario) {
    var asked = proposed(scenario);
    assertThat(asked.width()).isEqualTo(4_800);
    assertThat(asked.depth()).isEqualTo(4_200);
    assertThat(answer(talk)).contains("These are my proposals").contains("[" + LIGHT + "] €498.00").contains("[" + WARM + "]");
    assertThat(talk.path("open").asBoolean()).isFalse();
  }

  @Test
  void are_held_beside_each_other(Scenario scenario) {
    proposed(scenario);
    talk = say(minji, talk, "which one is the cheapest?");
    assertThat(answer(talk)).contains("The cheapest is Light, at €498.00").contains("Warm costs €30.00 more");
    assertThat(answer(say(minji, talk, "셋 중에 뭐가 제일 싸?"))).contains("가장 저렴한 것은 밝은 디자인");
  }

  @Test
  void take_in_whichever_she_picks_of_what_goes_with_a_piece(Scenario scenario) {
    drawn(scenario);
    talk = say(minji, talk, "find a rug that goes with this sofa");
    var asked = asked(scenario, "the first one please");
    assertThat(asked.how()).isEqualTo(How.SWAP);
    assertThat(asked.placement()).as("in place of the rug that lies there").isEqualTo("p2");
  }

  @Test
  void are_begun_by_a_yes_when_all_is_known(Scenario scenario) {
    talk = say(minji, talk, "modern, 3000 euros");
    assertThat(answer(talk)).contains("That is all I need");
    scenario.stimulate(() -> talk = say(minji, talk, "yes")).andWaitForEventOfType(ProposeDesigns.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()))
        .toArriveAndVerify(each -> assertThat(each.width()).isEqualTo(4_800));
  }

  @Test
  void are_told_with_their_price_and_their_day(Scenario scenario) {
    drawn(scenario);
    assertThat(answer(talk)).contains("2 pieces stand in it. Together they cost €498.00").contains("All of it can come on");
  }

  @Test
  void are_recoloured_and_it_is_told_what_was_done_and_how_many_there_are(Scenario scenario) {
    drawn(scenario);
    var asked = asked(scenario, "The same sofa in green, please");
    assertThat(asked.how()).isEqualTo(How.SWAP);
    assertThat(asked.placement()).isEqualTo("p1");
    assertThat(asked.sku()).isEqualTo(new Sku("FJORD-GREEN"));
    assertThat(answer(talk)).doesNotContain("stands there in its new colour");
    telling.tell(told(asked.request(), LIGHT, "FJORD-GREEN"));
    look();
    assertThat(answer(talk)).contains("Fjord sofa stands there in its new colour").contains("in stock: 7");
    var undone = asked(scenario, "undo that");
    assertThat(undone.how()).isEqualTo(How.UNDO);
    assertThat(undone.design()).isEqualTo(LIGHT);
  }

  @Test
  void are_recoloured_in_korean_too(Scenario scenario) {
    drawn(scenario);
    assertThat(asked(scenario, "이 소파 초록색으로 바꿔 주세요").sku()).isEqualTo(new Sku("FJORD-GREEN"));
  }

  @Test
  void keep_alike_what_is_alike(Scenario scenario, PublishedEvents published) {
    proposed(scenario);
    var one = told(asked(scenario, "Show me the first design").request(), LIGHT, "FJORD-GREY");
    telling.tell(new DesignsTold(one.request(), one.project(), LIGHT, one.designs(), Stream.concat(one.pieces().stream(), Stream.of(
        piece("p3", "FJORD-GREY", "Fjord sofa", "피오르드 소파", "sofa"))).toList(), one.floor(), one.walls(), null, Instant.now()));
    look();
    assertThat(asked(scenario, "The sofas in green, please").sku()).isEqualTo(new Sku("FJORD-GREEN"));
    assertThat(published.ofType(ChangeDesign.class).matching(each -> each.how() == How.SWAP && minji.person().equals("customer:"
        + each.customer()))).extracting(ChangeDesign::placement).containsExactlyInAnyOrder("p1", "p3");
  }

  @Test
  void go_into_her_cart_but_for_what_she_excepts(Scenario scenario) {
    drawn(scenario);
    var asked = new ChangeCart[2];
    scenario.stimulate(() -> talk = say(minji, talk, "everything except the rug into my cart")).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer())).toArriveAndVerify(each -> asked[0] = each);
    scenario.stimulate(() -> telling.tell(cart(asked[0]))).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()) && !each.pieces().isEmpty()).toArriveAndVerify(
            each -> asked[1] = each);
    assertThat(asked[1].pieces()).extracting(each -> each.sku().value()).containsExactly("FJORD-GREY");
  }

  @Test
  void say_which_colours_there_are_when_there_is_none_such(Scenario scenario) {
    drawn(scenario);
    talk = say(minji, talk, "The sofa in pink, please");
    assertThat(answer(talk)).contains("does not come in that colour");
    assertThat(last(talk).toString()).contains("In GREEN");
  }

  @Test
  void say_that_a_piece_has_that_colour_already_and_never_give_another_for_it(Scenario scenario) {
    drawn(scenario);
    telling.tell(told(asked(scenario, "The same sofa in green, please").request(), LIGHT, "FJORD-GREEN"));
    look();
    talk = say(minji, talk, "Is there the same sofa in green?");
    assertThat(answer(talk)).contains("has that colour already");
  }

  @Test
  void are_changed_as_a_whole_and_piece_by_piece(Scenario scenario) {
    drawn(scenario);
    assertThat(asked(scenario, "Make it cheaper").how()).isEqualTo(How.CHEAPER);
    assertThat(asked(scenario, "더 자연스럽게 해 주세요").how()).isEqualTo(How.NATURAL);
    assertThat(asked(scenario, "Arrange it differently").how()).isEqualTo(How.REARRANGE);
    assertThat(asked(scenario, "배치만 바꿔줘").how()).isEqualTo(How.REARRANGE);
    assertThat(asked(scenario, "Lock the sofa").placement()).isEqualTo("p1");
    assertThat(asked(scenario, "Take the rug out").placement()).isEqualTo("p2");
    var desk = asked(scenario, "Is there room for a desk? Add a desk");
    assertThat(desk.how()).isEqualTo(How.ROOM_FOR);
    assertThat(desk.kind()).isEqualTo("desk");
    assertThat(asked(scenario, "I'll take this design").how()).isEqualTo(How.CHOOSE);
  }

  @Test
  void lean_towards_a_mood_a_wood_a_colour_or_a_style(Scenario scenario) {
    drawn(scenario);
    assertThat(asked(scenario, "make it warmer").kind()).isEqualTo("warm");
    assertThat(asked(scenario, "a darker wood please").kind()).isEqualTo("dark-wood");
    assertThat(asked(scenario, "전부 오크로").kind()).isEqualTo("oak");
    assertThat(asked(scenario, "the same but in japandi").kind()).isEqualTo("japandi");
    var green = asked(scenario, "more green");
    assertThat(green.how()).isEqualTo(How.LEAN);
    assertThat(green.kind()).matches("#[0-9a-f]{6}");
    assertThat(green.placement()).isNull();
    telling.tell(told(green.request(), LIGHT, "FJORD-GREEN"));
    look();
    assertThat(answer(talk)).contains("I have swapped what comes closer to that");
  }

  @Test
  void come_down_to_what_she_would_spend_or_say_that_they_do_not(Scenario scenario) {
    drawn(scenario);
    var share = asked(scenario, "Can I get it all for 10 % less?");
    assertThat(share.how()).isEqualTo(How.CHEAPER);
    assertThat(share.limit()).isEqualTo(Money.parse("EUR 448.20"));
    telling.tell(told(share.request(), LIGHT, "FJORD-GREY"));
    look();
    assertThat(answer(talk)).as("they still cost 498").contains("I can’t bring it down to €448.20").contains("€498.00");
    assertThat(asked(scenario, "전체 300유로 아래로 맞춰줘").limit()).isEqualTo(Money.parse("EUR 300.00"));
    talk = say(minji, talk, "get it under 600 euros");
    assertThat(answer(talk)).contains("It costs €498.00, which is no more than that");
  }

  @Test
  void stand_between_walls_of_the_colour_that_she_says_until_she_takes_it_back(Scenario scenario) {
    drawn(scenario);
    var paint = asked(scenario, "Paint the walls sage green");
    assertThat(paint.how()).isEqualTo(How.FINISH);
    assertThat(paint.kind()).matches("walls:#[0-9a-f]{6}");
    walls = new DesignsTold.Finish("SAGE", LocalText.of("Sage", "세이지"), "#bfc9b0");
    telling.tell(told(paint.request(), LIGHT, "FJORD-GREY"));
    look();
    assertThat(answer(talk)).contains("The walls are drawn in Sage now");
    assertThat(asked(scenario, "바닥은 월넛으로").kind()).isEqualTo("floor:WALNUT");
    var darker = asked(scenario, "darker walls please");
    assertThat(darker.kind()).matches("walls:#[0-9a-f]{6}");
    assertThat(asked(scenario, "undo that").kind()).isEqualTo("walls:CREAM");
    talk = say(minji, talk, "can I change the wallpaper?");
    assertThat(answer(talk)).contains("Tell me a colour for the walls");
  }

  @Test
  void have_pieces_moved_to_where_she_says(Scenario scenario) {
    drawn(scenario);
    var moved = asked(scenario, "Move the sofa to the window");
    assertThat(moved.how()).isEqualTo(How.MOVE);
    assertThat(moved.placement()).isEqualTo("p1");
    assertThat(moved.kind()).isEqualTo("window");
    assertThat(asked(scenario, "소파를 구석으로 옮겨줘").kind()).isEqualTo("corner");
    talk = say(minji, talk, "move the sofa");
    assertThat(answer(talk)).contains("Where exactly?");
  }

  @Test
  void go_into_the_basket_each_piece_of_them(Scenario scenario) {
    drawn(scenario);
    var asked = new ChangeCart[1];
    scenario.stimulate(() -> talk = say(minji, talk, "Put all of it into my basket")).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer())).toArriveAndVerify(each -> asked[0] = each);
    assertThat(asked[0].pieces()).as("it looks first").isEmpty();
    var put = new ChangeCart[1];
    scenario.stimulate(() -> telling.tell(cart(asked[0]))).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()) && !each.pieces().isEmpty()).toArriveAndVerify(
            each -> put[0] = each);
    assertThat(put[0].pieces()).extracting(each -> each.sku().value() + each.how()).containsExactlyInAnyOrder("FJORD-GREYADD",
        "WATT-SANDADD");
    telling.tell(cart(put[0], "FJORD-GREY", "WATT-SAND"));
    look();
    assertThat(answer(talk)).contains("It is in your cart");
  }

  /** "전부 담아줘", said twice, or where some of it lies in the cart already. */
  @Test
  void go_into_the_basket_once_however_often_she_asks(Scenario scenario, PublishedEvents published) {
    drawn(scenario);
    var asked = new ChangeCart[2];
    scenario.stimulate(() -> talk = say(minji, talk, "전부 담아줘")).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer())).toArriveAndVerify(each -> asked[0] = each);
    scenario.stimulate(() -> telling.tell(cart(asked[0], "FJORD-GREY"))).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()) && !each.pieces().isEmpty()).toArriveAndVerify(
            each -> asked[1] = each);
    assertThat(asked[1].pieces()).as("what is in it is not put in again").extracting(each -> each.sku().value())
        .containsExactly("WATT-SAND");
    telling.tell(cart(asked[1], "FJORD-GREY", "WATT-SAND"));
    scenario.stimulate(() -> talk = say(minji, talk, "전부 담아줘")).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()) && !each.request().equals(asked[0].request())
            && each.pieces().isEmpty()).toArriveAndVerify(each -> asked[0] = each);
    telling.tell(cart(asked[0], "FJORD-GREY", "WATT-SAND"));
    look();
    assertThat(answer(talk)).contains("이미 모두 장바구니에 있습니다");
    assertThat(published.ofType(ChangeCart.class).matching(each -> !each.pieces().isEmpty())).hasSize(1);
  }

  private static CartChanged cart(ChangeCart asked, String... skus) {
    var price = Money.parse("EUR 100");
    return new CartChanged(asked.request(), "c", asked.visitor(), asked.customer(), version(), Stream.of(skus).map(sku ->
        new CartChanged.Line(new Sku(sku), null, LocalText.of(sku), null, null, 1, price, price, null, null, 7, List.of(), null))
        .toList(), price, List.of(), null, null, false, price, true, Instant.now(), null);
  }

  @Test
  void come_on_one_day_all_of_them(Scenario scenario) {
    drawn(scenario);
    talk = say(minji, talk, "Which rug goes with this sofa? And can all of it come next Saturday?");
    assertThat(answer(talk)).contains("With Fjord sofa, Watt rug goes best").contains("Yes, all 2 can come together on Saturday");
  }

  @Test
  void stay_as_they_are_where_the_studio_says_no(Scenario scenario) {
    drawn(scenario);
    var asked = asked(scenario, "Make it cheaper");
    telling.tell(new DesignRefused(asked.request(), talk.path("project").asString(), "cheaper", LocalText.of(
        "This is the cheapest that would fit", "더 저렴한 것이 없습니다"), Instant.now()));
    look();
    assertThat(answer(talk)).contains("This is the cheapest that would fit").doesNotContain("I have made it cheaper");
  }
}
