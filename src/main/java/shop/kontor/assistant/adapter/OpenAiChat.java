package shop.kontor.assistant.adapter;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import reactor.core.publisher.Flux;
import shop.kontor.assistant.application.ModelFailed;
import tools.jackson.databind.json.JsonMapper;

/**
 * A language model behind any endpoint that speaks OpenAI's chat completions, with tools, streamed. Follows no redirect,
 * for the key would go along; tries nothing twice, for somebody waits; reads no more than an answer can be; and lets go
 * of the line as soon as nobody listens.
 */
final class OpenAiChat implements ChatModel, AutoCloseable {

  private static final int OK = 200;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
      .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String key;
  private final Duration timeout;
  private final JsonMapper json;

  /** @param base such as {@code https://models.example/v1} */
  OpenAiChat(String base, String key, Duration timeout, JsonMapper json) {
    this.address = URI.create(base.replaceAll("/+$", "") + "/chat/completions");
    this.key = key;
    this.timeout = timeout;
    this.json = json;
  }

  /** All of it at once: the last that a {@link #stream} tells. */
  @Override
  public ChatResponse call(Prompt prompt) {
    return stream(prompt).blockLast();
  }

  /** Its words as they come, and in the end the whole answer once more, with a reason why it ended, the calls of tools and what it took. */
  @Override
  public Flux<ChatResponse> stream(Prompt prompt) {
    return Flux.create(told -> {
      var sent = client.sendAsync(request(prompt), head -> body(head, new Completion(json, words -> told.next(said(words)))));
      told.onDispose(() -> sent.cancel(true)); // closes the line, whoever else may still speak on it
      sent.thenApply(HttpResponse::body).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((whole, problem) -> {
        if (problem == null) {
          told.next(whole);
          told.complete();
        } else {
          told.error(failed(problem));
        }
      });
    });
  }

  private HttpRequest request(Prompt prompt) {
    var request = HttpRequest.newBuilder(address).timeout(timeout).header("Content-Type", "application/json")
        .header("Accept", "text/event-stream, application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body(prompt))));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return request.build();
  }

  private static AnswerBody body(HttpResponse.ResponseInfo head, Completion completion) {
    return head.statusCode() == OK
        ? new AnswerBody(head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"), completion)
        : new AnswerBody(new ModelFailed("it answered with status " + head.statusCode()));
  }

  private static ChatResponse said(String words) {
    return new ChatResponse(List.of(new Generation(new AssistantMessage(words))));
  }

  private ModelFailed failed(Throwable problem) {
    var why = problem instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : problem;
    return switch (why) {
      case ModelFailed known -> known;
      case TimeoutException _, HttpTimeoutException _ -> new ModelFailed("it did not answer within " + timeout.toSeconds() + " s");
      default -> new ModelFailed("it could not be read: " + why);
    };
  }

  private Map<String, Object> body(Prompt prompt) {
    var body = new LinkedHashMap<String, Object>();
    var options = (ToolCallingChatOptions) prompt.getOptions();
    body.put("model", options.getModel());
    body.put("stream", true);
    body.put("stream_options", Map.of("include_usage", true));
    body.put("max_tokens", options.getMaxTokens());
    body.put("temperature", options.getTemperature());
    body.put("messages", prompt.getInstructions().stream().flatMap(each -> messages(each).stream()).toList());
    if (!options.getToolCallbacks().isEmpty()) {
      body.put("tools", options.getToolCallbacks().stream().map(tool -> Map.of("type", "function", "function", Map.of(
          "name", tool.getToolDefinition().name(), "description", tool.getToolDefinition().description(), "parameters",
          json.readTree(tool.getToolDefinition().inputSchema())))).toList());
    }
    return body;
  }

  private static List<Map<String, Object>> messages(Message message) {
    if (message instanceof ToolResponseMessage told) {
      return told.getResponses().stream().map(each -> Map.<String, Object>of("role", "tool", "tool_call_id", each.id(),
          "content", each.responseData())).toList();
    }
    var written = new LinkedHashMap<String, Object>();
    written.put("role", message.getMessageType().getValue());
    written.put("content", message.getText() == null ? "" : message.getText());
    if (message instanceof AssistantMessage assistant && assistant.hasToolCalls()) {
      written.put("tool_calls", assistant.getToolCalls().stream().map(call -> Map.of("id", call.id(), "type", "function",
          "function", Map.of("name", call.name(), "arguments", call.arguments()))).toList());
    }
    return List.of(written);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
