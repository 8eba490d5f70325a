package shop.kontor.assistant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What customers say, and how much of it is understood. */
@DisplayName("Of what customers say")
class UtterancesTests {

  private final Understanding understanding = Understanding.builtIn();

  @Test
  void at_least_95_in_100_are_understood() {
    var examples = Evaluation.read("utterances.jsonl");
    assertThat(examples).hasSizeGreaterThanOrEqualTo(300);
    var failures = Evaluation.failures(examples, understanding);
    var report = Evaluation.report("utterances", examples, failures);
    assertThat(examples.size() - failures.size()).as(report).isGreaterThanOrEqualTo((int) Math.ceil(examples.size()
        * 0.95));
  }
}
