package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Several in one conversation at the same time. */
@DisplayName("Several who write at once")
class AssistantTogetherTests extends AssistantDoors {

  private static final int EACH = 8;
  private Who minji;

  @BeforeEach
  void open() {
    minji = customer("minji-" + version());
    shop();
  }

  @Test
  void a_clerk_and_she_are_both_heard_each_word_once() throws Exception {
    var ada = staff("ada-" + version());
    var talk = say(minji, begin(minji, "Show me sofas"), "I want to talk to a person");
    var desk = "/assistant/backoffice/conversations/" + talk.path("id").asString();
    assertThat(ask(ada, HttpMethod.POST, desk + "/take-over", null)).hasStatus(303);
    int before = turns(talk).size() + 1;
    atOnce(() -> IntStream.range(0, EACH).mapToObj(n -> mvc.post().uri(desk + "/turns").cookie(ada.cookie()).param("text", "clerk " + n)
        .exchange()).allMatch(answer -> answer.getResponse().getStatus() == 303), () -> IntStream.range(0, EACH).mapToObj(n -> say(
            minji, talk, "hers " + n)).allMatch(answer -> answer.path("id").equals(talk.path("id"))));
    var after = turns(body(get(minji, TALKS + "/" + talk.path("id").asString())));
    assertThat(after).extracting(turn -> turn.path("number").asInt()).as("numbered one after the other").isEqualTo(IntStream
        .rangeClosed(1, before + 2 * EACH).boxed().toList());
    for (var who : java.util.List.of("clerk ", "hers ")) {
      assertThat(after.stream().map(AssistantTogetherTests::text).filter(text -> text.startsWith(who))).as("in her order, each once")
          .containsExactlyElementsOf(IntStream.range(0, EACH).mapToObj(n -> who + n).toList());
    }
  }

  /** Her telephone and her computer: each answer follows what it answers. */
  @Test
  void two_devices_of_hers_get_an_answer_to_each_word() throws Exception {
    var talk = begin(minji, "Show me sofas");
    Callable<Boolean> device = () -> IntStream.range(0, EACH).mapToObj(_ -> say(minji, talk, "How much is it?")).allMatch(
        answer -> answer(answer).contains("€399.00"));
    atOnce(device, device);
    var after = turns(body(get(minji, TALKS + "/" + talk.path("id").asString())));
    assertThat(after).hasSize(2 + 2 * 2 * EACH).extracting(turn -> turn.path("who").asString()).as("asked, answered, asked, answered")
        .isEqualTo(IntStream.range(0, after.size()).mapToObj(n -> n % 2 == 0 ? "CUSTOMER" : "SHOP").toList());
  }

  /** She cancels, and says something else, before the answer to what she asked first comes. */
  @Test
  void she_who_cancels_is_not_answered_late() {
    var talk = say(minji, begin(minji, "Show me grey sofas"), "Put it into my basket");
    assertThat(talk.path("open").asBoolean()).isTrue();
    body(ask(minji, HttpMethod.DELETE, TALKS + "/" + talk.path("id").asString() + "/question", null));
    var after = say(minji, talk, "How wide is it?");
    assertThat(answer(after)).contains("200 cm wide").doesNotContain("cart");
    assertThat(after.path("open").asBoolean()).isFalse();
  }

  @SafeVarargs
  private static void atOnce(Callable<Boolean>... deeds) throws Exception {
    var begin = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(deeds.length)) {
      var all = java.util.stream.Stream.of(deeds).map(deed -> threads.submit(() -> {
        begin.await();
        return deed.call();
      })).toList();
      begin.countDown();
      for (var each : all) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  private static java.util.List<JsonNode> turns(JsonNode talk) {
    return talk.path("turns").valueStream().toList();
  }

  private static String text(JsonNode turn) {
    return turn.path("parts").valueStream().flatMap(part -> part.path("bits").valueStream()).map(bit -> bit.path("text").asString())
        .collect(java.util.stream.Collectors.joining());
  }
}
