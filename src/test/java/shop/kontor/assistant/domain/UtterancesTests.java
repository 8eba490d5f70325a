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

  /** What a tester found that the shop got wrong: wrong goods, wrong numbers. Of these not one may come back. */
  @Test
  void what_went_wrong_once_is_understood() {
    var examples = Evaluation.read("mended.jsonl");
    var failures = Evaluation.failures(examples, understanding);
    assertThat(failures).as(Evaluation.report("mended", examples, failures)).isEmpty();
  }

  /** Forty of the same kinds, written after the mending: 33 were understood at first. */
  @Test
  void most_of_what_is_like_it_is_understood_too() {
    var examples = Evaluation.read("fresh-mended.jsonl");
    var failures = Evaluation.failures(examples, understanding);
    assertThat(examples.size() - failures.size()).as(Evaluation.report("fresh-mended", examples, failures))
        .isGreaterThanOrEqualTo(33);
  }

  /** Written when the grammar was done, and never used to make it better: what it is worth with words that it has not met. */
  @Test
  void most_of_what_it_was_not_made_with_is_understood_too() {
    var examples = Evaluation.read("fresh.jsonl");
    assertThat(examples).hasSizeGreaterThanOrEqualTo(60);
    var failures = Evaluation.failures(examples, understanding);
    var report = Evaluation.report("fresh", examples, failures);
    assertThat(examples.size() - failures.size()).as(report).isGreaterThanOrEqualTo((int) (examples.size() * 0.85));
  }

  /**
   * Eighty in the voices of different people, half of them Korean, written before anybody looked how they are taken: 55 were
   * understood at first. Their kinds were mended since.
   */
  @Test
  void most_of_what_different_people_say_is_understood_too() {
    var examples = Evaluation.read("fresh-voices.jsonl");
    assertThat(examples).hasSize(80);
    var failures = Evaluation.failures(examples, understanding);
    var report = Evaluation.report("fresh-voices", examples, failures);
    assertThat(examples.size() - failures.size()).as(report).isGreaterThanOrEqualTo(72);
  }

  /**
   * Three times sixty and once fifty, in English and Korean, each written before anybody looked how they are taken: 50, 48,
   * 43 and 39 were understood at first, which is three or four of five. Their kinds were mended after each.
   */
  @Test
  void most_of_what_visitors_say_is_understood_too() {
    var examples = Evaluation.read("fresh-visitors.jsonl");
    assertThat(examples).hasSizeGreaterThanOrEqualTo(229);
    var failures = Evaluation.failures(examples, understanding);
    var report = Evaluation.report("fresh-visitors", examples, failures);
    assertThat(examples.size() - failures.size()).as(report).isGreaterThanOrEqualTo((int) (examples.size() * 0.95));
  }

  /**
   * Twice 120, half of them Korean, by somebody who knew what can be asked and not what is understood: first what customers
   * type every day, then what is hard, with corrections, exceptions and indirect wishes. 109 and 75 were understood at first;
   * their kinds were mended since.
   */
  @Test
  void most_of_what_a_panel_says_is_understood_too() {
    var examples = Evaluation.read("fresh-panel.jsonl");
    assertThat(examples).hasSize(240);
    var failures = Evaluation.failures(examples, understanding);
    var report = Evaluation.report("fresh-panel", examples, failures);
    assertThat(examples.size() - failures.size()).as(report).isGreaterThanOrEqualTo((int) (examples.size() * 0.9));
  }

  /** Of designs and orders, written when the assistant learnt to do them, and never used to make it better. */
  @Test
  void of_designs_and_orders_too() {
    var examples = Evaluation.read("fresh-designs.jsonl");
    assertThat(examples).hasSizeGreaterThanOrEqualTo(60);
    var failures = Evaluation.failures(examples, understanding);
    var report = Evaluation.report("fresh-designs", examples, failures);
    assertThat(examples.size() - failures.size()).as(report).isGreaterThanOrEqualTo((int) (examples.size() * 0.8));
  }
}
