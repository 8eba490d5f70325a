package shop.kontor.assistant.adapter;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatResponse;
import shop.kontor.assistant.application.ModelFailed;

/**
 * Reads an answer line by line while it comes, and no more of it than an answer can be. Lines are put together from bytes,
 * for a piece may end within a letter.
 */
final class AnswerBody implements BodySubscriber<ChatResponse> {

  private static final int LARGEST = 512 * 1024;

  private final CompletableFuture<ChatResponse> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final boolean streamed;
  private final @Nullable Completion completion;
  private Flow.@Nullable Subscription subscription;
  private int size;

  /** @param streamed whether it comes as server-sent events, and not as one document */
  AnswerBody(boolean streamed, Completion completion) {
    this.streamed = streamed;
    this.completion = completion;
  }

  /** None that is worth to be read. */
  AnswerBody(ModelFailed why) {
    this.streamed = false;
    this.completion = null;
    whole.completeExceptionally(why);
  }

  @Override
  public CompletionStage<ChatResponse> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (whole.isDone()) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (var buffer : buffers) {
        if (!whole.isDone()) {
          read(buffer);
        }
      }
    } catch (RuntimeException e) {
      end(e);
    }
  }

  private void read(ByteBuffer buffer) {
    size += buffer.remaining();
    if (size > LARGEST) {
      throw new ModelFailed("its answer is larger than " + LARGEST + " bytes");
    }
    while (buffer.hasRemaining()) {
      byte next = buffer.get();
      if (next != '\n' || !streamed) {
        line.write(next);
      } else if (!completion.line(taken())) {
        end(null);
        return;
      }
    }
  }

  private String taken() {
    var text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    return text;
  }

  private void end(@Nullable RuntimeException problem) {
    subscription.cancel();
    if (problem == null) {
      complete();
    } else {
      whole.completeExceptionally(problem);
    }
  }

  private void complete() {
    try {
      whole.complete(completion.whole());
    } catch (RuntimeException e) {
      whole.completeExceptionally(e);
    }
  }

  @Override
  public void onError(Throwable problem) {
    whole.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    if (whole.isDone()) {
      return;
    }
    try {
      if (streamed) {
        completion.line(taken());
      } else {
        completion.atOnce(taken());
      }
      complete();
    } catch (RuntimeException e) {
      whole.completeExceptionally(e);
    }
  }
}
