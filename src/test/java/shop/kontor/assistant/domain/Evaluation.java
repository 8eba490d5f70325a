package shop.kontor.assistant.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import shop.kontor.foundation.text.Jamo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Utterances with the calls that they should be understood as, and how many are. */
final class Evaluation {

  /** @param before what she said before it, in the same conversation */
  record Example(String in, List<String> before, String say, List<String> calls) {

    Turn understood(Understanding understanding) {
      var conversation = Conversations.at(in);
      for (var earlier : before) {
        conversation = conversation.after(understanding.of(earlier, conversation, Conversations::sold, Conversations.TODAY));
      }
      return understanding.of(say, conversation, Conversations::sold, Conversations.TODAY);
    }

    boolean korean() {
      return say.chars().anyMatch(c -> Jamo.isHangul((char) c));
    }
  }

  record Failure(Example example, List<String> got) {}

  private Evaluation() {}

  static List<Example> read(String file) {
    var mapper = JsonMapper.builder().build();
    try (var stream = Evaluation.class.getResourceAsStream("/assistant/" + file)) {
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines()
          .map(mapper::readTree).map(node -> new Example(node.get("in").asString(), texts(node.path("before")),
              node.get("say").asString(), texts(node.get("calls")))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  static List<Failure> failures(List<Example> examples, Understanding understanding) {
    var failures = new ArrayList<Failure>();
    for (var example : examples) {
      // words that are left over are given to search, which leaves out what it does not know
      var strict = example.calls.stream().anyMatch(call -> call.contains(" words="));
      var got = example.understood(understanding).calls().stream().map(Said::of).map(call -> strict ? call
          : call.replaceFirst(" words=.*", "")).map(Said::sorted).toList();
      if (!got.equals(example.calls.stream().map(Said::sorted).toList())) {
        failures.add(new Failure(example, got));
      }
    }
    return failures;
  }

  /** Writes {@code target/assistant/<name>.txt}: how many were understood, by language, and each that was not. */
  static String report(String name, List<Example> examples, List<Failure> failures) {
    var text = new StringBuilder();
    for (var korean : List.of(false, true)) {
      long all = examples.stream().filter(example -> example.korean() == korean).count();
      long failed = failures.stream().filter(failure -> failure.example.korean() == korean).count();
      text.append("%s: %d of %d understood (%.1f %%)%n".formatted(korean ? "Korean" : "English", all - failed, all,
          100.0 * (all - failed) / Math.max(1, all)));
    }
    text.append("all: %d of %d (%.1f %%)%n%n".formatted(examples.size() - failures.size(), examples.size(),
        100.0 * (examples.size() - failures.size()) / examples.size()));
    failures.forEach(failure -> text.append("[%s]%s %s%n  expected %s%n  got      %s%n".formatted(failure.example.in,
        failure.example.before.isEmpty() ? "" : " " + failure.example.before + " >>", failure.example.say,
        String.join("; ", failure.example.calls), String.join("; ", failure.got))));
    try {
      Files.createDirectories(Path.of("target/assistant"));
      Files.writeString(Path.of("target/assistant/" + name + ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
