package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scene for which the house was built: from "I want to furnish the living room of the flat that I am moving to" to a
 * confirmed order of the furnished room, all of it on one Saturday, said in plain words and without any model.
 */
@Tag("long")
class SceneBrowserTests extends BrowserJourney {

  private static final String LAST = ".said.shop:last-child";
  private final Shop shop = Shop.open();
  private boolean korean;
  private Browser minji;

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void a_room_is_furnished_in_conversation_and_ordered_for_one_saturday(String language, String device) {
    korean = language.equals("ko");
    shop.awaitGoods();
    try (var browser = new Browser(shop.address(), language, device)) {
      minji = browser;
      minji.open("/assistant");
      designs();
      changes();
      orders();
      assertThat(minji.language()).isEqualTo(language);
    }
  }

  private void designs() {
    say("I want to furnish the living room of the flat that I am moving to.", "이사 갈 집 거실을 꾸미고 싶어요",
        "How large is the room?", "방이 얼마나");
    say("4.80 by 4.20 metres", "4.8m x 4.2m 정도예요", "Which style", "어떤 스타일");
    press(".talk-choices .button:first-of-type", "How much may it cost", "얼마");
    say("At most 5000 euros", "5000유로까지요", "all I need", "모두 알았습니다");
    good("scene-1-wishes");
    press(".talk-choices .button:first-of-type", "my proposals", "꾸며 보았습니다");
    good("scene-2-designs");
    press(".talk-choices .button:first-of-type", "Together they cost", "합해서");
    good("scene-3-design");
  }

  private void changes() {
    say("The same sofa in another colour", "같은 소파 다른 색으로 보여 주세요", "also comes in these colours", "이런 색도 있습니다");
    press(".talk-choices .button:first-of-type", "stands there in its new colour", "색을 바꿨습니다");
    good("scene-4-recoloured");
    say("Which rug goes with this sofa? And can all of it come next Saturday?",
        "이 소파에는 어떤 러그가 어울려요? 그리고 전부 다음 주 토요일에 올 수 있어요?", "can come together on Saturday", "토요일");
    good("scene-5-rug");
    say("I'll take this design", "이 디자인으로 할게요", "the design of your project now", "프로젝트의 디자인입니다");
    say("Put all of it into my basket", "전부 장바구니에 담아 주세요", "All of it together", "모두 합해서");
    good("scene-6-basket");
  }

  private void orders() {
    say("I would like to order", "주문하고 싶어요", "To whom does it go", "누구에게 보내고");
    minji.find(".talk-written input[name=street]");
    minji.type(".talk-written input[name=email]", "minji@example.com");
    minji.type(".talk-written input[name=name]", korean ? "김민지" : "Minji Kim");
    minji.type(".talk-written input[name=street]", "Speicherstraße 1");
    minji.type(".talk-written input[name=postcode]", "20457");
    minji.type(".talk-written input[name=city]", "Hamburg");
    good("scene-7-written");
    press(".talk-written button[type=submit]", "Shall I order it for", "주문할까요");
    good("scene-8-asked");
    var asked = minji.text(LAST);
    var yes = minji.text(".talk-choices .button:first-of-type");
    assertThat(asked).as("the yes names the total").contains(yes.replaceAll("^[^€0-9]*(€?[0-9.,]*[0-9]).*$", "$1"));
    press(".talk-choices .button:first-of-type", "It is confirmed, and comes on Saturday", "토요일");
    assertThat(minji.text(LAST)).contains(korean ? "확정되었습니다" : "Your order");
    good("scene-9-ordered");
    minji.click(LAST + " a.button");
    minji.waitForAddress("/ordering/orders/");
    minji.find(".notice.good");
    good("scene-10-order");
  }

  /** With each of its pictures. */
  private void good(String page) {
    minji.waitForPictures();
    assertGood(minji, page);
  }

  private void say(String english, String hangul, String answer, String hangulAnswer) {
    minji.type("#talk-text", korean ? hangul : english);
    minji.click(".talk-form .button");
    minji.waitForText(LAST, korean ? hangulAnswer : answer);
  }

  private void press(String button, String answer, String hangulAnswer) {
    minji.click((button.startsWith(".talk-choices") ? LAST + " " : "") + button);
    minji.waitForText(LAST, korean ? hangulAnswer : answer);
  }
}
