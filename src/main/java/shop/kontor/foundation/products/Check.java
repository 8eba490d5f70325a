package shop.kontor.foundation.products;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the values of a field must be like. What may be absent, and is, is like anything. */
public sealed interface Check {

  /** Why this value is not as it must be; empty if it is. */
  Optional<String> complaint(JsonNode value);

  record AtLeast(double least) implements Check {
    @Override
    public Optional<String> complaint(JsonNode value) {
      return value.isNumber() && value.asDouble() < least ? Optional.of(value + " < " + plain(least))
          : Optional.empty();
    }
  }

  record AtMost(double most) implements Check {
    @Override
    public Optional<String> complaint(JsonNode value) {
      return value.isNumber() && value.asDouble() > most ? Optional.of(value + " > " + plain(most)) : Optional.empty();
    }
  }

  record Like(Pattern pattern) implements Check {
    @Override
    public Optional<String> complaint(JsonNode value) {
      return value.isString() && !pattern.matcher(value.asString()).matches()
          ? Optional.of("'" + value.asString() + "' ≠ " + pattern) : Optional.empty();
    }
  }

  record OneOf(List<String> words) implements Check {
    @Override
    public Optional<String> complaint(JsonNode value) {
      return value.isString() && !words.contains(value.asString())
          ? Optional.of("'" + value.asString() + "' ∉ " + words) : Optional.empty();
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
