package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.Scenario;
import shop.kontor.catalog.Sku;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.context.BeginProject;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.ProjectChanged.Need;
import shop.kontor.context.ProjectChanged.Want;
import shop.kontor.context.SetWishes;
import shop.kontor.context.WeighPiece;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import tools.jackson.databind.JsonNode;

/** What she wishes of a project, and what she asks of it as a whole. */
@DisplayName("Her project")
class AssistantProjectTests extends AssistantDoors {

  private Who minji;

  @BeforeEach
  void open() {
    minji = customer("minji-" + version());
    shop();
    telling.tell(new TariffChanged(new Tariff(Money.parse("EUR 4.90"), Money.parse("EUR 300"), Money.parse("EUR 49"), null,
        new BigDecimal("30")), version()));
  }

  /** A living room of which a sofa and a rug are chosen, for 498 euros. */
  private JsonNode furnished(Money budget) {
    var talk = begin(minji, "I want to furnish my living room");
    telling.tell(new ProjectChanged(talk.path("project").asString(), version(), "Living room", ProjectChanged.Room.LIVING, budget,
        null, null, false, List.of(new ProjectChanged.Member(minji.person(), ProjectChanged.Role.OWNER, null)), List.of(
            piece("FJORD-GREY", ProjectChanged.Standing.CHOSEN), piece("WATT-SAND", ProjectChanged.Standing.CHOSEN),
            piece("FJORD-GREEN", ProjectChanged.Standing.REJECTED)), List.of(new Need(Want.SEATING, List.of("armchair", "sofa")),
                new Need(Want.LIGHT, List.of("floor-lamp", "lamp")), new Need(Want.RUG, List.of("rug")))));
    return talk;
  }

  private static ProjectChanged.Piece piece(String sku, ProjectChanged.Standing standing) {
    return new ProjectChanged.Piece(new Sku(sku), standing, 1);
  }

  @Test
  void is_told_what_a_room_of_its_kind_still_lacks() {
    var talk = furnished(null);
    assertThat(answer(say(minji, talk, "What is missing?"))).contains("a lamp").doesNotContain("a rug").doesNotContain("sit on");
    assertThat(last(say(minji, talk, "뭐가 빠졌어?")).toString()).contains("조명").contains("조명 보여 주세요");
  }

  @Test
  void has_news_which_its_own_room_tells_her() {
    var talk = furnished(null);
    var told = say(minji, talk, "What changed since yesterday?");
    assertThat(answer(told)).contains("Since yesterday, in Living room");
    assertThat(last(told).toString()).contains("/context/fragments/recent?id=" + talk.path("project").asString());
    assertThat(answer(say(minji, talk, "새 소식 있어?"))).contains("어제 이후");
  }

  @Test
  void keeps_its_budget_or_not() {
    assertThat(answer(say(minji, furnished(Money.parse("EUR 600")), "Is it still within the budget?"))).contains(
        "€498.00").contains("leaves €102.00 of your budget of €600.00");
    assertThat(answer(say(minji, furnished(Money.parse("EUR 450")), "예산 안에 들어와?"))).contains("48.00").contains("많습니다");
  }

  @Test
  void is_held_against_the_budget_that_she_named_last() {
    var talk = furnished(Money.parse("EUR 600"));
    talk = say(minji, talk, "actually my budget is only 400 euros");
    assertThat(answer(say(minji, talk, "does it still fit?"))).contains("€98.00 more than your budget of €400.00");
  }

  @Test
  void is_begun_with_the_budget_that_she_named_before(Scenario scenario) {
    var talk = begin(minji, "my budget for everything is 1800 euros");
    assertThat(answer(talk)).contains("keep that in mind");
    scenario.stimulate(() -> say(minji, talk, "I want to furnish my living room, 4 by 5 metres, in scandinavian style"))
        .andWaitForEventOfType(BeginProject.class).matching(asked -> asked.owner().equals(minji.person()))
        .toArriveAndVerify((asked, then) -> {
          assertThat(asked.budget()).isEqualTo(Money.parse("EUR 1800"));
          assertThat(answer(then)).doesNotContain("How much may it cost").contains("That is all I need");
        });
  }

  @Test
  void is_not_asked_again_for_what_she_would_not_say() {
    var talk = begin(minji, "I want to furnish my living room");
    talk = say(minji, talk, "5 by 4 metres");
    talk = say(minji, talk, "no idea");
    assertThat(answer(talk)).contains("How much may it cost");
    talk = say(minji, talk, "2000 euros");
    assertThat(answer(talk)).doesNotContain("Which style").contains("That is all I need");
  }

  /** A limit in other money would be kept by nothing, or by all. */
  @Test
  void has_a_budget_in_the_money_of_the_shop(Scenario scenario) {
    var talk = begin(minji, "거실을 꾸미고 싶어요");
    assertThat(answer(say(minji, talk, "예산은 150만원이에요"))).contains("EUR 기준").contains("예산은 모두 얼마인가요");
    scenario.stimulate(() -> say(minji, talk, "1200유로요")).andWaitForEventOfType(SetWishes.class)
        .matching(asked -> asked.by().equals(minji.person())).toArriveAndVerify((asked, _) ->
            assertThat(asked.budget()).isEqualTo(Money.parse("EUR 1200")));
  }

  @Test
  void is_told_what_delivery_costs_with_its_day() {
    var talk = begin(minji, "Show me rugs");
    assertThat(answer(say(minji, talk, "Can it come next Saturday?"))).contains("delivery costs €4.90");
    assertThat(answer(say(minji, talk, "how much is delivery?"))).contains("Watt rug alone is delivered for €4.90");
    assertThat(answer(say(minji, begin(minji, "Show me sofas"), "언제 받을 수 있어요?"))).contains("무료");
    assertThat(answer(begin(minji, "배송비 있어요?"))).contains("4.90").contains("300.00").contains("49.00");
  }

  @Test
  void goes_by_what_was_said_before_where_something_was_not_understood() {
    var talk = say(minji, begin(minji, "Show me sofas"), "qwer asdf");
    assertThat(answer(say(minji, talk, "in green"))).contains("FJORD-GREEN").doesNotContain("WATT-SAND");
  }

  @Test
  void keeps_in_sight_what_was_shown_beside_what_is_spoken_of() {
    var talk = say(minji, begin(minji, "Which rug goes with the Fjord sofa?"), "tell me more about the rug");
    assertThat(answer(talk)).contains("Watt rug");
    assertThat(answer(say(minji, talk, "how much is the sofa?"))).contains("€399.00");
  }

  @Test
  void remembers_what_she_does_not_want_and_why(Scenario scenario) {
    var talk = say(minji, furnished(null), "Show me rugs");
    scenario.stimulate(() -> say(minji, talk, "I don't like the first one, it's too flat for us")).andWaitForEventOfType(WeighPiece.class)
        .toArriveAndVerify((asked, then) -> {
          assertThat(asked.sku()).isEqualTo(new Sku("WATT-SAND"));
          assertThat(asked.standing()).isEqualTo(ProjectChanged.Standing.REJECTED);
          assertThat(asked.reason()).isEqualTo("I don't like the first one, it's too flat for us");
          assertThat(answer(then)).contains("Without Watt rug, then. Your project remembers that");
        });
  }

  @Test
  void of_somebody_who_only_looks_on_remembers_nothing(Scenario scenario) {
    var talk = furnished(null);
    telling.tell(new ProjectChanged(talk.path("project").asString(), version(), "Living room", ProjectChanged.Room.LIVING, null, null,
        null, false, List.of(new ProjectChanged.Member(minji.person(), ProjectChanged.Role.VIEWER, null)), List.of(), List.of()));
    var shown = say(minji, talk, "소파 보여줘");
    var then = say(minji, shown, "첫 번째 건 너무 비싸서 별로예요");
    assertThat(answer(then)).contains("제외하겠습니다").doesNotContain("프로젝트에 적어");
  }

  @Test
  void of_those_that_she_asked_for_by_size_or_price_it_is_the_first() {
    telling.tell(listed("pult-desk", "Pult desk", "풀트 책상", "desk", 160, "PULT-OAK", "#c9a66b"), listed("eck-desk", "Eck desk",
        "에크 책상", "desk", 100, "ECK-ASH", "#d9c9a8"));
    telling.tell(Sofa.offered(new Sku("PULT-OAK"), "299.00", version()), Sofa.stock(new Sku("PULT-OAK"), 3, version()),
        Sofa.offered(new Sku("ECK-ASH"), "329.00", version()), Sofa.stock(new Sku("ECK-ASH"), 3, version()));
    assertThat(answer(say(minji, begin(minji, "what's your smallest desk?"), "how much is it?"))).contains("€329.00");
    assertThat(answer(say(minji, begin(minji, "제일 싼 책상 보여줘"), "그거 얼마나 커?"))).contains("160");
  }
}
