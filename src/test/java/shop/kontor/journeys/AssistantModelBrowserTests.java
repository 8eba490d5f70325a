package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.kontor.assistant.ScriptedModel.calls;
import static shop.kontor.assistant.ScriptedModel.hangs;
import static shop.kontor.assistant.ScriptedModel.pieces;
import static shop.kontor.assistant.ScriptedModel.says;
import static shop.kontor.assistant.ScriptedModel.stop;
import static shop.kontor.assistant.ScriptedModel.words;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import shop.kontor.Kontor;
import shop.kontor.assistant.ScriptedModel;

/** The conversation where the shop has set a language model: she gives leave, sees what is found, and stops it. */
@Tag("long")
class AssistantModelBrowserTests extends BrowserJourney {

  @TempDir
  private Path data;

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  void she_lets_a_model_help_sees_what_it_finds_and_stops_it(String language, String device) {
    boolean korean = language.equals("ko");
    try (var model = new ScriptedModel(); var house = new SpringApplicationBuilder(Kontor.class).run("--server.port=0",
        "--kontor.demo=true", "--kontor.data=" + data, "--kontor.staff.password=" + Shop.STAFF_PASSWORD,
        "--kontor.assistant.model.url=" + model.url(), "--kontor.assistant.model.timeout=60s", "--logging.level.root=warn")) {
      var shop = Shop.at(URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port")));
      shop.awaitGoods();
      try (var minji = new Browser(shop.address(), language, device)) {
        minji.open("/assistant");
        say(minji, korean ? "소파 보여 주세요" : "Show me sofas", korean ? "소파" : "ofa");
        minji.waitForText(".talk-model", "localhost");
        assertGood(minji, "assistant-leave");
        minji.click(".talk-model .button");
        minji.waitForText(".talk-model", korean ? "돕고 있습니다" : "helps here");
        model.answers(calls("search_products", "{\"traits\":{\"kind\":\"armchair\"}}"), says(korean
            ? "편안한 자리를 좋아하신다면 이런 것은 어떠세요?" : "If you like a quiet corner, how about one of these?"));
        say(minji, korean ? "할머니가 좋아하실 만한 게 뭘까요?" : "What might my granny like?", korean ? "이런 것은 어떠세요" : "quiet corner");
        assertGood(minji, "assistant-helped");
        var on = new CountDownLatch(1);
        model.answers(pieces(words(korean ? "따뜻한 색이 잘 어울려요. " : "Warm colours would be lovely. "), on, words(korean
            ? "어떠세요?" : "What do you think?"), stop()));
        say(minji, korean ? "할머니께서 좋아하시는 건요?" : "And what would she like?", korean ? "따뜻한 색" : "Warm colours");
        assertThat(minji.text(".said.shop:last-child")).as("more is to come").contains(korean ? "생각하고 있습니다" : "thinking about it");
        assertGood(minji, "assistant-speaking");
        on.countDown();
        minji.waitForText(".said.shop:last-child", korean ? "어떠세요?" : "What do you think?");
        var heard = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        model.answers(calls("search_products", "{\"traits\":{\"kind\":\"rug\"}}"), hangs(heard, over));
        say(minji, korean ? "바닥에는요?" : "And for the floor?", korean ? "생각하고 있습니다" : "thinking about it");
        minji.waitForText(".said.shop:last-child .talk-cards", korean ? "러그" : "ug");
        assertThat(minji.violations("assistant-thinking")).as("while the answer is on its way").isEmpty();
        minji.click(".said.shop:last-child form .button");
        minji.waitForText(".said.shop:last-child", korean ? "멈췄습니다" : "I have stopped");
        over.countDown();
        assertThat(minji.language()).isEqualTo(language);
      }
    }
  }

  private static void say(Browser browser, String text, String answer) {
    browser.type("#talk-text", text);
    browser.click(".talk-form .button");
    browser.waitForText(".said.shop:last-child", answer);
  }
}
