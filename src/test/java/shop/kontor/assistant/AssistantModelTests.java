package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.kontor.assistant.ScriptedModel.sends;
import static shop.kontor.assistant.ScriptedModel.breaksOff;
import static shop.kontor.assistant.ScriptedModel.calls;
import static shop.kontor.assistant.ScriptedModel.delta;
import static shop.kontor.assistant.ScriptedModel.end;
import static shop.kontor.assistant.ScriptedModel.hangs;
import static shop.kontor.assistant.ScriptedModel.says;
import static shop.kontor.assistant.ScriptedModel.status;
import static shop.kontor.assistant.ScriptedModel.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.modulith.test.Scenario;
import shop.kontor.assistant.ScriptedModel.Answer;
import shop.kontor.cart.ChangeCart;

/** A language model helps to understand, as far as it can be trusted: not at all. */
@DisplayName("With a language model the assistant")
class AssistantModelTests extends ModelDoors {

  private static final String DESCRIBE = "{\"what\":{\"target\":\"Product\",\"id\":\"FJORD-GREY\"},\"aspect\":\"PRICE\"}";
  private static final String PUT = "{\"what\":{\"target\":\"Product\",\"id\":\"FJORD-GREY\"},\"count\":2}";

  /** Not the JVM's common pool: on two cores it has one thread, and HTTP clients complete what they read there. */
  private static final Executor ASIDE = task -> Thread.ofVirtual().start(task);

  private Who minji;

  @BeforeEach
  void open() {
    minji = customer("minji-" + version());
    shop();
    MODEL.answers(status(500));
  }

  @Test
  void understands_what_the_built_in_does_not_and_says_values_with_their_source() {
    var talk = helped(minji, "Show me sofas");
    MODEL.answers(calls("describe", DESCRIBE), says("For a small flat I would take [v1]. You would pay [v2]."
        .replace("You would pay", "That is")));
    talk = say(minji, talk, "My granny adores quiet things, hmm");
    assertThat(answer(talk)).contains("For a small flat I would take Fjord sofa. That is €399.00.")
        .contains("Fjord sofa costs €399.00");
    assertThat(last(talk).path("parts").get(0).path("bits").get(3).path("href").asString()).contains("/catalog/products/");
    assertThat(MODEL.keys()).containsOnly("Bearer k-123");
    assertThat(MODEL.asked().getFirst().path("tools").size()).isGreaterThan(20);
    assertThat(MODEL.asked().getLast().path("messages").valueStream().map(each -> each.path("role").asString()))
        .contains("system", "user", "assistant", "tool");
  }

  @Test
  void is_asked_nothing_without_her_leave_nor_after_she_took_it_back() {
    var talk = begin(minji, "Show me sofas");
    MODEL.answers(says("Gladly."));
    talk = say(minji, talk, "How much is it?");
    assertThat(MODEL.asked()).isEmpty();
    assertThat(talk.path("model").path("on").asBoolean()).isFalse();
    assertThat(talk.path("model").path("where").asString()).isEqualTo("localhost");
    say(minji, leave(minji, talk, true), "How much is it?");
    assertThat(MODEL.asked()).isNotEmpty();
    MODEL.answers(says("Gladly."));
    say(minji, leave(minji, talk, false), "How much is it?");
    assertThat(MODEL.asked()).isEmpty();
  }

  @Test
  void tells_it_no_address_no_long_number_and_not_who_she_is() {
    var talk = helped(minji, "Show me sofas");
    MODEL.answers(says("Gladly."));
    say(minji, talk, "I am kim@example.com, 0176 1234567, DE89 3704 0044 0532 0130 00: a quiet one?");
    assertThat(MODEL.heard()).contains("a quiet one").doesNotContain("kim@").doesNotContain("1234567").doesNotContain("3704")
        .doesNotContain(minji.person().substring(9)).doesNotContain(talk.path("id").asString());
  }

  @Test
  void does_what_she_said_herself_and_only_proposes_the_rest(Scenario scenario) {
    var talk = helped(minji, "Show me grey sofas");
    MODEL.answers(calls("put_into_basket", PUT), says("Shall it be this?"));
    var proposed = say(minji, talk, "It would look lovely at my granny's");
    assertThat(answer(proposed)).contains("I would put 2 × Fjord sofa into your cart").contains("Shall I do it?");
    assertThat(proposed.path("open").asBoolean()).as("nothing was asked of cart").isFalse();
    MODEL.answers(status(500));
    scenario.stimulate(() -> say(minji, talk, "Yes")).andWaitForEventOfType(ChangeCart.class)
        .matching(each -> minji.person().equals("customer:" + each.customer()))
        .toArriveAndVerify(each -> assertThat(each.pieces().getFirst().quantity()).isEqualTo(2));
  }

  @Test
  void proposes_no_longer_what_she_did_not_want() {
    var talk = helped(minji, "Show me grey sofas");
    MODEL.answers(calls("put_into_basket", PUT), says("Shall it be this?"));
    say(minji, talk, "It would look lovely at my granny's");
    MODEL.answers(status(500));
    say(minji, talk, "No");
    assertThat(say(minji, talk, "Yes").path("open").asBoolean()).isFalse();
  }

  @Test
  void never_orders_by_itself() {
    var talk = helped(minji, "Show me grey sofas");
    MODEL.answers(calls("place_order", "{\"agreed\":{\"amount\":\"399.00\",\"currency\":\"EUR\"}}"), says("Gladly."));
    assertThat(answer(say(minji, talk, "hmm"))).as("it only looks what there would be to order")
        .contains("I am looking into your cart").doesNotContain("placed");
    assertThat(MODEL.asked().getFirst().path("tools").toString()).contains("place_order").doesNotContain("agreed");
  }

  static Stream<Arguments> failures() {
    var endless = calls("describe", DESCRIBE);
    return Stream.of(
        Arguments.of("401", status(401)), Arguments.of("429", status(429)), Arguments.of("500", status(500)),
        Arguments.of("a redirect", (Answer) asked -> {
          asked.getResponseHeaders().set("Location", MODEL.url());
          asked.sendResponseHeaders(302, -1);
        }),
        Arguments.of("no JSON", sends("application/json", "<html>")),
        Arguments.of("no JSON in a stream", sends("text/event-stream", "data: {oops\n\n")),
        Arguments.of("nothing", sends("text/event-stream", "")),
        Arguments.of("a stream that ends in the middle", sends("text/event-stream", "data: " + delta(Map.of("content",
            "Good")) + "\n\n")),
        Arguments.of("a line that breaks", breaksOff()),
        Arguments.of("an error in a stream", sends("text/event-stream", "data: {\"error\":{\"message\":\"x\"}}\n\n")),
        Arguments.of("an empty answer", stream(List.of(end("stop")))),
        Arguments.of("an answer cut at its length", stream(List.of(delta(Map.of("content", "Good")), end("length")))),
        Arguments.of("megabytes", sends("text/event-stream", ("data: " + delta(Map.of("content", "a".repeat(900))) + "\n\n")
            .repeat(2_000))),
        Arguments.of("a tool that there is not", calls("delete_everything", "{}")),
        Arguments.of("a tool of hers", calls("confirm", "{}")),
        Arguments.of("arguments that are no JSON", calls("describe", "{\"what\": ")),
        Arguments.of("arguments that are a list", calls("describe", "[]")),
        Arguments.of("arguments of another form", calls("describe", "{\"what\":\"sofa\",\"aspect\":\"PRICE\"}")),
        Arguments.of("an argument too many", calls("show_more", "{\"customer\":\"lee\"}")),
        Arguments.of("a call within a call", calls("show_more", "{\"call\":\"PlaceOrder\"}")),
        Arguments.of("a tool without end", endless),
        Arguments.of("a hundred tools at once", stream(Stream.concat(java.util.stream.IntStream.range(0, 100).mapToObj(n ->
            delta(Map.of("tool_calls", List.of(Map.of("index", n, "id", "c" + n, "function", Map.of("name", "show_more",
                "arguments", "{}")))))), Stream.of(end("tool_calls"))).toList())),
        Arguments.of("a price that nobody told", says("It costs 12 euros.")),
        Arguments.of("a value that there is not", says("It is [v7].")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void answers_by_itself_in_the_same_turn_when_the_model_gives(String what, Answer answer) {
    var talk = helped(minji, "Show me grey sofas");
    MODEL.answers(answer);
    var after = say(minji, talk, "How much is it?");
    assertThat(answer(after)).isEqualTo("Fjord sofa costs €399.00.\n");
    assertThat(MODEL.asked()).as("it was asked").isNotEmpty();
    assertThat(after.path("turns").size()).isEqualTo(4);
  }

  @Test
  void stops_when_she_says_so_and_has_done_nothing() throws Exception {
    var heard = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    var talk = helped(minji, "Show me grey sofas");
    MODEL.answers(hangs(heard, over));
    var said = CompletableFuture.supplyAsync(() -> say(minji, talk, "Put it into my basket"), ASIDE);
    assertThat(heard.await(60, TimeUnit.SECONDS)).as("the model was asked").isTrue();
    ask(minji, HttpMethod.DELETE, TALKS + "/" + talk.path("id").asString() + "/question", null);
    assertThat(answer(said.get())).isEqualTo("All right, I have stopped. Nothing was done.\n");
    assertThat(said.get().path("open").asBoolean()).isFalse();
    over.countDown();
  }

  @Test
  void shows_what_it_finds_while_it_thinks() throws Exception {
    var heard = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    var talk = helped(minji, "Show me grey sofas");
    var id = talk.path("id").asString();
    MODEL.answers(calls("describe", DESCRIBE), hangs(heard, over));
    var said = CompletableFuture.supplyAsync(() -> say(minji, talk, "Something for my granny"), ASIDE);
    assertThat(heard.await(60, TimeUnit.SECONDS)).as("the model was asked").isTrue();
    var now = body(get(minji, TALKS + "/" + id));
    assertThat(now.path("open").asBoolean()).isTrue();
    assertThat(answer(now)).isEqualTo("Fjord sofa costs €399.00.\nOne moment, I am thinking about it …\n");
    assertThat(text(get(minji, "/assistant/fragments/talk?conversation=" + id))).contains("Something for my granny")
        .contains("/assistant/conversations/" + id + "/stop");
    assertThat(mvc.post().uri("/assistant/conversations/" + id + "/stop").cookie(minji.cookie()).exchange()).hasStatus(303);
    assertThat(answer(said.get())).contains("I have stopped").doesNotContain("thinking");
    assertThat(body(get(minji, TALKS + "/" + id)).path("open").asBoolean()).isFalse();
    over.countDown();
  }

  @Test
  void is_helped_no_more_when_the_conversation_has_used_up_its_tokens() {
    var talk = helped(minji, "Show me grey sofas");
    MODEL.answers(stream(List.of(delta(Map.of("content", "Gladly.")), end("stop"),
        "{\"choices\":[],\"usage\":{\"total_tokens\":200000}}")));
    assertThat(answer(say(minji, talk, "hmm"))).contains("Gladly.");
    MODEL.answers(says("Gladly."));
    assertThat(answer(say(minji, talk, "How much is it?"))).doesNotContain("Gladly");
    assertThat(MODEL.asked()).isEmpty();
  }
}
