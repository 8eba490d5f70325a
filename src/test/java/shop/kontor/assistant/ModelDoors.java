package shop.kontor.assistant;

import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The room with a language model, which a test has written. */
abstract class ModelDoors extends AssistantDoors {

  static final ScriptedModel MODEL = new ScriptedModel();

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry settings) {
    settings.add("kontor.assistant.model.url", MODEL::url);
    settings.add("kontor.assistant.model.key", () -> "k-123");
    settings.add("kontor.assistant.model.name", () -> "some-model");
    settings.add("kontor.assistant.model.timeout", () -> "30s");
    settings.add("kontor.assistant.model.patience", () -> "60s");
    settings.add("kontor.assistant.model.rest", () -> "0s");
    settings.add("kontor.assistant.model.tokens-per-conversation", () -> "100000");
    settings.add("kontor.assistant.model.tokens-per-day", () -> "100000000");
  }

  /** A conversation in which she has given leave. */
  final JsonNode helped(Who who, String first) {
    return leave(who, begin(who, first), true);
  }

  final JsonNode leave(Who who, JsonNode talk, boolean on) {
    return body(ask(who, HttpMethod.PUT, TALKS + "/" + talk.path("id").asString() + "/model", "{\"on\": " + on + "}"));
  }
}
