package shop.kontor.assistant.adapter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import shop.kontor.assistant.application.ModelFailed;
import tools.jackson.databind.json.JsonMapper;

/**
 * A language model behind any endpoint that speaks OpenAI's chat completions, with tools, streamed. Follows no redirect,
 * for the key would go along; tries nothing twice, for somebody waits; reads no more than an answer can be; and stops
 * with its thread.
 */
final class OpenAiChat implements ChatModel, AutoCloseable {

  private static final int LARGEST = 512 * 1024;
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

  @Override
  public ChatResponse call(Prompt prompt) {
    var request = HttpRequest.newBuilder(address).timeout(timeout).header("Content-Type", "application/json")
        .header("Accept", "text/event-stream, application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body(prompt))));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    var sent = client.sendAsync(request.build(), _ -> new Bounded());
    try {
      var answer = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != OK) {
        throw new ModelFailed("it answered with status " + answer.statusCode());
      }
      return new Completion(json).read(answer.headers().firstValue("Content-Type").orElse(""),
          new String(answer.body(), StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      throw new ModelFailed("it did not answer within " + timeout.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new ModelFailed("it could not be read: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailed("nobody waits for it any more");
    } finally {
      sent.cancel(true);
    }
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

  /** A body that may not be larger than an answer can be. */
  private static final class Bounded implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<byte[]> read = new ArrayList<>();
    private Flow.Subscription subscription;
    private int size;

    @Override
    public CompletionStage<byte[]> getBody() {
      return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (var buffer : buffers) {
        size += buffer.remaining();
        if (size > LARGEST) {
          subscription.cancel();
          whole.completeExceptionally(new IOException("the answer is larger than " + LARGEST + " bytes"));
          return;
        }
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        read.add(bytes);
      }
    }

    @Override
    public void onError(Throwable problem) {
      whole.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
      var all = ByteBuffer.allocate(size);
      read.forEach(all::put);
      whole.complete(all.array());
    }
  }
}
