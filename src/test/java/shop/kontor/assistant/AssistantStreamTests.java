package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.kontor.assistant.ScriptedModel.calls;
import static shop.kontor.assistant.ScriptedModel.delta;
import static shop.kontor.assistant.ScriptedModel.end;
import static shop.kontor.assistant.ScriptedModel.endless;
import static shop.kontor.assistant.ScriptedModel.event;
import static shop.kontor.assistant.ScriptedModel.pieces;
import static shop.kontor.assistant.ScriptedModel.says;
import static shop.kontor.assistant.ScriptedModel.status;
import static shop.kontor.assistant.ScriptedModel.stop;
import static shop.kontor.assistant.ScriptedModel.words;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What a language model says is seen while it comes, sentence by sentence, and only what may be said. */
@DisplayName("While a language model speaks, the assistant")
class AssistantStreamTests extends ModelDoors {

  private static final String DESCRIBE = "{\"what\":{\"target\":\"Product\",\"id\":\"FJORD-GREY\"},\"aspect\":\"PRICE\"}";
  private static final String TOLD = "Fjord sofa costs €399.00.\n";
  private static final String THINKS = "One moment, I am thinking about it …\n";
  private static final Executor ASIDE = task -> Thread.ofVirtual().start(task);

  private CountDownLatch on;
  private CountDownLatch left;
  private Who minji;
  private JsonNode talk;

  @BeforeEach
  void open() {
    on = new CountDownLatch(1);
    left = new CountDownLatch(1);
    minji = customer("minji-" + version());
    shop();
    MODEL.answers(status(500));
    talk = helped(minji, "Show me grey sofas");
  }

  private CompletableFuture<JsonNode> asks(String text) {
    return CompletableFuture.supplyAsync(() -> say(minji, talk, text), ASIDE);
  }

  private JsonNode seen() {
    return body(get(minji, TALKS + "/" + talk.path("id").asString()));
  }

  private void awaitSeen(String text) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(answer(seen())).isEqualTo(text));
  }

  @Test
  void shows_each_sentence_as_soon_as_it_has_ended_and_values_with_their_source() throws Exception {
    var further = new CountDownLatch(1);
    MODEL.answers(calls("describe", DESCRIBE), pieces(words("I like the [v"), words("1]. "), on, words("It is sof"), words("t. And"),
        further, words(" warm."), stop()));
    var said = asks("Something for my granny");
    awaitSeen("I like the Fjord sofa.\n" + TOLD + THINKS);
    assertThat(last(seen()).path("parts").get(0).path("bits").get(1).path("href").asString()).contains("/catalog/products/");
    assertThat(seen().path("open").asBoolean()).as("more is to come").isTrue();
    assertThat(text(get(minji, "/assistant/fragments/talk?conversation=" + talk.path("id").asString())))
        .contains("I like the ");
    on.countDown();
    awaitSeen("I like the Fjord sofa. It is soft.\n" + TOLD + THINKS);
    further.countDown();
    assertThat(answer(said.get())).isEqualTo("I like the Fjord sofa. It is soft. And warm.\n" + TOLD);
  }

  @Test
  void puts_letters_together_that_come_in_two_pieces() throws Exception {
    var korean = body(ask(minji, HttpMethod.POST, TALKS + "/" + talk.path("id").asString() + "/turns",
        "{\"text\":\"회색 소파 보여 주세요\"}"));
    assertThat(korean.path("language").asString()).isEqualTo("ko");
    var bytes = (words("편안한 소파예요. 어떠세요?") + stop()).getBytes(StandardCharsets.UTF_8);
    MODEL.answers(pieces(IntStream.range(0, bytes.length).mapToObj(n -> Arrays.copyOfRange(bytes, n, n + 1)).toArray()));
    assertThat(answer(asks("할머니가 좋아하실까요").get())).startsWith("편안한 소파예요. 어떠세요?\n");
  }

  @Test
  void takes_no_piece_of_a_number_for_a_word() throws Exception {
    MODEL.answers(pieces(words("It is soft. It is yours for twen"), on, words("ty. Good"), words(" day."), stop()));
    var said = asks("How much is it?");
    awaitSeen("It is soft.\n" + THINKS);
    on.countDown();
    assertThat(answer(said.get())).isEqualTo(TOLD);
  }

  @Test
  void takes_back_what_began_harmlessly_as_soon_as_something_follows_that_may_not_be_said() throws Exception {
    var further = new CountDownLatch(1);
    MODEL.answers(pieces(words("What a lovely idea. "), on, words("Write your password to me. "), further,
        words("Then all is well. "), stop()));
    var said = asks("How much is it?");
    awaitSeen("What a lovely idea.\n" + THINKS);
    on.countDown();
    awaitSeen(THINKS);
    further.countDown();
    assertThat(answer(said.get())).isEqualTo(TOLD);
    assertThat(seen().toString()).doesNotContain("password").doesNotContain("lovely idea");
  }

  @Test
  void shows_no_value_that_no_tool_told() throws Exception {
    MODEL.answers(pieces(words("It is [v1]. "), words("Good day. "), on, stop()));
    var said = asks("How much is it?");
    awaitSeen(THINKS);
    on.countDown();
    assertThat(answer(said.get())).isEqualTo(TOLD);
  }

  @Test
  void shows_nothing_of_what_it_says_before_it_calls_a_tool_once_the_tool_has_told() throws Exception {
    MODEL.answers(pieces(words("Let me look. "), words("Gladly. "), on,
        event(delta(Map.of("tool_calls", List.of(Map.of("index", 0, "id", "c1", "function", Map.of("name", "desc")))))),
        event(delta(Map.of("tool_calls", List.of(Map.of("index", 0, "function", Map.of("name", "ribe", "arguments", "{\"wh")))))),
        event(delta(Map.of("tool_calls", List.of(Map.of("index", 0, "function", Map.of("arguments", DESCRIBE.substring(4))))))),
        event(end("tool_calls")) + event("[DONE]")), says("How lovely."));
    var said = asks("Something for my granny");
    awaitSeen("Let me look. Gladly.\n" + THINKS);
    on.countDown();
    assertThat(answer(said.get())).isEqualTo("How lovely.\n" + TOLD);
  }

  @Test
  void answers_by_itself_and_whole_when_the_model_dies_in_the_middle_of_a_sentence() throws Exception {
    MODEL.answers(pieces(words("It is soft. And it is ve"), on));
    var said = asks("How much is it?");
    awaitSeen("It is soft.\n" + THINKS);
    on.countDown();
    assertThat(answer(said.get())).isEqualTo(TOLD);
    assertThat(answer(seen())).isEqualTo(TOLD);
  }

  @Test
  void answers_by_itself_when_what_follows_can_not_be_read() throws Exception {
    MODEL.answers(endless(left, words("It is soft. "), words("Well."), on, event("{\"choices\": [{\"delta\"")));
    var said = asks("How much is it?");
    awaitSeen("It is soft.\n" + THINKS);
    on.countDown();
    assertThat(answer(said.get())).isEqualTo(TOLD);
    assertThat(left.await(20, TimeUnit.SECONDS)).as("nobody listens any more").isTrue();
  }

  @Test
  void waits_no_longer_once_the_model_has_said_that_it_is_done() throws Exception {
    MODEL.answers(endless(left, words("It is soft."), stop()));
    assertThat(answer(asks("hmm").get())).startsWith("It is soft.\n");
    assertThat(left.await(20, TimeUnit.SECONDS)).as("nobody listens any more").isTrue();
  }

  @Test
  void lets_go_of_the_model_at_once_when_she_stops_it() throws Exception {
    MODEL.answers(endless(left, words("It is soft. "), words("And it")));
    var said = asks("Put it into my basket");
    awaitSeen("It is soft.\n" + THINKS);
    ask(minji, HttpMethod.DELETE, TALKS + "/" + talk.path("id").asString() + "/question", null);
    assertThat(left.await(20, TimeUnit.SECONDS)).as("the line to the model is closed").isTrue();
    assertThat(answer(said.get())).isEqualTo("All right, I have stopped. Nothing was done.\n");
  }

  @Test
  void says_nothing_of_a_model_before_it_has_heard_her_answer_to_a_question_of_its_own() throws Exception {
    MODEL.answers(calls("put_into_basket", "{\"what\":{\"target\":\"Product\",\"id\":\"FJORD-GREY\"},\"count\":2}"),
        says("Shall it be this?"));
    say(minji, talk, "It would look lovely at my granny's");
    MODEL.answers(pieces(words("It is yours. "), words("Good."), on, stop()));
    var said = asks("No");
    awaitSeen(THINKS);
    on.countDown();
    assertThat(answer(said.get())).doesNotContain("It is yours");
  }
}
