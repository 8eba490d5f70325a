package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evaluation file once more, said at the front door of the open shop: whether what comes back is what the call answers
 * that was meant, by which of the room's sentences it is. A part of it is chosen by {@code -Dkontor.seed}. Each is said in
 * a conversation of its own, by somebody new.
 */
@DisplayName("What customers say at the front door")
@Tag("long")
class AssistantUtterancesTests {

  private static final int SAID = Integer.getInteger("kontor.utterances", 240);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  /** What was said before, in the conversations that the file names and that come about by talking alone. */
  private static final Map<String, List<String>> BEFORE = Map.of("new", List.of(), "project", List.of(
      "I want to furnish my living room, 5 by 4 metres", "no idea", "no idea"), "sofas", List.of("show me sofas"), "sofa", List.of(
          "tell me about the Fjord sofa"), "budget?", List.of("I want to furnish my living room, 5 by 4 metres, modern"),
      "style?", List.of("I want to furnish my living room, 5 by 4 metres"), "space?", List.of("I want to furnish my living room"));
  /** Beginnings of the keys of sentences by which a call is answered. */
  private static final Map<String, String> ANSWERS = Map.ofEntries(Map.entry("SearchProducts", "say.found|say.match"), Map.entry(
      "Match", "say.match|say.found"), Map.entry("ShowMore", "say.found"), Map.entry("Describe",
          "say.(about|price|size|material|colours|weight|unknown|these|design.total|design.none|design.which)|ask.WHICH|cards"), Map.entry("Choose",
              "say.(about|price|size|material|these|wait.look|design)|ask.WHICH"), Map.entry("Compare", "say.(price|size|material)|ask.WHICH"),
      Map.entry("CheckStock", "say.stock|ask.WHICH"), Map.entry("CheckDelivery", "say.(come|day|fee)|ask.WHICH"), Map.entry("PutIntoBasket",
          "say.(wait.cart|cart|come.lacking|design)|ask.WHICH"), Map.entry("SetCount", "say.(wait.cart|cart)"), Map.entry("TakeFromBasket",
              "say.(wait.cart|cart)|ask.WHICH"), Map.entry("ShowBasket", "say.(wait.cart|cart)"), Map.entry("PriceOfBasket",
                  "say.(wait.cart|cart)"), Map.entry("AskShop", "say.(topic|tariff|fee|wait.cart|cart)"), Map.entry("BeginProject", "say.begun"),
      Map.entry("SetWish", "say.(wish|budget)|ask.BUDGET"), Map.entry("ProposeDesigns", "say.(wait.designs|begun|design)|ask.SPACE"), Map.entry(
          "BringPlan", "say.plan"), Map.entry("TalkToClerk", "say.clerk"), Map.entry("SmallTalk", "say.talk"), Map.entry("AskHelp",
              "say.help"), Map.entry("TrackOrder", "say.track"), Map.entry("PlaceOrder", "say.(order|wait)"), Map.entry("Unknown", "ask"),
      Map.entry("Undo", "say.(undo|wait|cart)"), Map.entry("Confirm", "say.(fine|ready|order)|ask"), Map.entry("Deny", "say.(fine|ready|order)|ask"),
      Map.entry("AskProject", "say.(budget|missing|come|day|fee|design.noproject)|ask.(BUDGET|DATE)"), Map.entry("Recolour",
          "say.(colours|found|design|wait)|ask.(WHICH|COLOUR)"), Map.entry("AddPiece", "say.(design|wait)|ask.WHICH"), Map.entry("SwapPiece",
              "say.(design|wait|found)|ask.WHICH"), Map.entry("MakeCheaper", "say.(design|wait|found)|ask.WHICH"), Map.entry("MakeMore",
                  "say.(design|wait)|ask.WHICH"), Map.entry("MovePiece", "say.(studio|move)|ask.WHICH"), Map.entry("RemovePiece",
                      "say.(design|wait)|ask.WHICH"), Map.entry("Lock", "say.(design|wait)|ask.WHICH"), Map.entry("ShowDesign", "say.(design|wait)"));

  private record Example(String in, String say, String call) {}

  private final Map<String, Pattern> sentences = new HashMap<>();

  @Test
  void at_least_95_in_100_are_answered_as_what_they_mean() throws IOException {
    for (var language : List.of("", "_ko")) {
      sentences(language).forEach((key, pattern) -> sentences.put(key + language, pattern));
    }
    var shop = Shop.open();
    var chosen = examples();
    var failures = new ArrayList<String>();
    for (var example : chosen) {
      var said = said(shop.visitor(), example);
      if (said.stream().noneMatch(key -> Pattern.compile("(" + ANSWERS.get(example.call) + ").*").matcher(key).matches())) {
        failures.add("[%s] %s%n  meant    %s%n  answered %s".formatted(example.in, example.say, example.call, said));
      }
    }
    var report = "%d of %d are answered as what they mean%n%n%s%n".formatted(chosen.size() - failures.size(), chosen.size(),
        String.join("\n", failures));
    Files.createDirectories(Path.of("target/assistant"));
    Files.writeString(Path.of("target/assistant/front-door.txt"), report);
    assertThat(chosen.size() - failures.size()).as(report).isGreaterThanOrEqualTo((int) Math.ceil(chosen.size() * 0.95));
  }

  /** Of each of the conversations that come about by talking, as the seed chooses. */
  private static List<Example> examples() throws IOException {
    try (var stream = AssistantUtterancesTests.class.getResourceAsStream("/assistant/utterances.jsonl")) {
      var all = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(JSON::readTree)
          .filter(node -> BEFORE.containsKey(node.path("in").asString()) && !node.has("before"))
          .map(node -> new Example(node.path("in").asString(), node.path("say").asString(), node.path("calls").get(0).asString()
              .split(" ")[0])).filter(example -> ANSWERS.containsKey(example.call)).collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(all, new Random(Long.getLong("kontor.seed", 20261123)));
      return all.stream().limit(SAID).toList();
    }
  }

  /** Keys of the sentences of the last answer. */
  private Set<String> said(Visitor visitor, Example example) {
    var talk = (JsonNode) null;
    for (var words : Stream.concat(BEFORE.get(example.in).stream(), Stream.of(example.say)).toList()) {
      talk = visitor.post(talk == null ? "/assistant/api/conversations" : "/assistant/api/conversations/" + talk.path("id").asString()
          + "/turns", JSON.writeValueAsString(Map.of("text", words))).body();
    }
    var keys = new TreeSet<String>();
    talk.path("turns").get(talk.path("turns").size() - 1).path("parts").forEach(part -> {
      var text = StreamSupport.stream(part.path("bits").spliterator(), false).map(bit -> bit.path("text").asString())
          .collect(Collectors.joining());
      var all = sentences.keySet().stream().filter(key -> sentences.get(key).matcher(text).matches()).toList();
      int most = all.stream().mapToInt(key -> sentences.get(key).pattern().length()).max().orElse(0);
      all.stream().filter(key -> sentences.get(key).pattern().length() == most).forEach(keys::add); // what says most of it
      if (part.path("cards").size() > 0) {
        keys.add("cards");
      }
    });
    return keys;
  }

  /** Patterns of what the room says, by key without its beginning; those that are nothing but a value say too little. */
  private static Map<String, Pattern> sentences(String language) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(AssistantUtterancesTests.class.getResourceAsStream("/messages/assistant" + language
        + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream().filter(key -> key.matches("assistant\\.(say|ask)\\..*")
        && !properties.getProperty(key).matches("\\{\\d}")).collect(Collectors.toMap(key -> key.substring("assistant.".length()),
            key -> Pattern.compile(Stream.of(properties.getProperty(key).replace("''", "'").split("(?=\\{\\d})|(?<=\\{\\d})"))
                .map(piece -> piece.matches("\\{\\d}") ? ".*" : Pattern.quote(piece)).collect(Collectors.joining()), Pattern.DOTALL)));
  }
}
