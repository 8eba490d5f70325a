package shop.kontor.assistant.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.kontor.assistant.ScriptedModel.endless;
import static shop.kontor.assistant.ScriptedModel.hangs;
import static shop.kontor.assistant.ScriptedModel.words;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import shop.kontor.assistant.ScriptedModel;
import shop.kontor.assistant.application.ModelFailed;
import tools.jackson.databind.json.JsonMapper;

/** The line to a language model. */
class OpenAiChatTests {

  /** It has begun to answer: only the whole of the answer is waited for, never its next word. */
  @Test
  void is_given_up_when_an_answer_does_not_come_to_its_end() {
    var over = new CountDownLatch(1);
    try (var model = new ScriptedModel().answers(hangs(new CountDownLatch(1), over));
        var chat = new OpenAiChat(model.url(), "", Duration.ofMillis(300), JsonMapper.builder().build())) {
      assertThatThrownBy(() -> chat.call(prompt())).isInstanceOf(ModelFailed.class).hasMessageContaining("did not answer");
      over.countDown();
    }
  }

  @Test
  void is_closed_when_an_answer_goes_on_for_ever() throws InterruptedException {
    var left = new CountDownLatch(1);
    try (var model = new ScriptedModel().answers(endless(left, words("Good day. "), words("Good day.")));
        var chat = new OpenAiChat(model.url(), "", Duration.ofMillis(500), JsonMapper.builder().build())) {
      assertThatThrownBy(() -> chat.call(prompt())).isInstanceOf(ModelFailed.class).hasMessageContaining("did not answer");
      assertThat(left.await(20, TimeUnit.SECONDS)).as("nobody listens any more").isTrue();
    }
  }

  private static Prompt prompt() {
    return new Prompt("Good day", ToolCallingChatOptions.builder().model("some-model").maxTokens(10).temperature(0.0)
        .toolCallbacks(List.of()).build());
  }
}
