package shop.kontor.assistant.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import shop.kontor.assistant.application.ModelFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what comes in a stream of server-sent events, or at once from an endpoint that does not stream. */
final class Completion {

  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";
  private static final int MOST_CALLS = 8;
  private static final int LONGEST = 8_000;

  private final JsonMapper json;
  private final Consumer<String> hears;
  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, Asked> calls = new TreeMap<>();
  private int spent;
  private boolean ended;

  /** @param hears its words, piece by piece, as they come */
  Completion(JsonMapper json, Consumer<String> hears) {
    this.json = json;
    this.hears = hears;
  }

  private static final class Asked {
    private String id = "";
    private String name = "";
    private final StringBuilder arguments = new StringBuilder();
  }

  /**
   * A line of a stream.
   *
   * @return whether more is to come
   * @throws ModelFailed if that can't become an answer
   */
  boolean line(String line) {
    if (!line.startsWith(DATA)) {
      return true;
    }
    var data = line.substring(DATA.length()).strip();
    if (data.equals(DONE)) {
      return false;
    }
    add(tree(data), "delta");
    return true;
  }

  /** @throws ModelFailed if that is no answer */
  void atOnce(String body) {
    add(tree(body), "message");
  }

  /** @throws ModelFailed if it did not come to its end */
  ChatResponse whole() {
    if (!ended) {
      throw new ModelFailed("its answer broke off");
    }
    var usage = new DefaultUsage(0, spent, spent);
    return new ChatResponse(List.of(new Generation(AssistantMessage.builder().content(text.toString()).toolCalls(calls())
        .build(), ChatGenerationMetadata.builder().finishReason("stop").build())), ChatResponseMetadata.builder().usage(usage).build());
  }

  private JsonNode tree(String data) {
    try {
      return json.readTree(data);
    } catch (JacksonException e) {
      throw new ModelFailed("its answer is no JSON");
    }
  }

  private void add(JsonNode chunk, String part) {
    if (chunk.has("error")) {
      throw new ModelFailed("it answered with an error");
    }
    spent = Math.max(spent, chunk.path("usage").path("total_tokens").asInt(0));
    var choice = chunk.path("choices").path(0);
    var delta = choice.path(part);
    var said = delta.path("content").asString("");
    text.append(said);
    var reason = choice.path("finish_reason").asString("");
    ended |= reason.equals("stop") || reason.equals("tool_calls");
    if (text.length() > LONGEST || reason.equals("length")) {
      throw new ModelFailed("its answer is too long");
    }
    if (!said.isEmpty()) {
      hears.accept(said);
    }
    int next = 0;
    for (var call : delta.path("tool_calls")) {
      add(calls.computeIfAbsent(call.path("index").asInt(next), _ -> new Asked()), call);
      next++;
    }
    if (calls.size() > MOST_CALLS) {
      throw new ModelFailed("it wants too much at once");
    }
  }

  private static void add(Asked asked, JsonNode call) {
    asked.id = call.path("id").asString(asked.id);
    asked.name += call.path("function").path("name").asString("");
    asked.arguments.append(call.path("function").path("arguments").asString(""));
    if (asked.arguments.length() > LONGEST || asked.name.length() > LONGEST) {
      throw new ModelFailed("it wants too much at once");
    }
  }

  private List<ToolCall> calls() {
    var all = new ArrayList<ToolCall>();
    calls.forEach((index, call) -> all.add(new ToolCall(call.id.isEmpty() ? "call-" + index : call.id, "function",
        call.name, call.arguments.toString())));
    return all;
  }
}
