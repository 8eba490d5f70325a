package shop.kontor.assistant.domain;

import java.util.List;

/** What was understood: calls, in the order in which she said them. There is at least one. */
public record Turn(Language language, List<Call> calls) {

  public Turn {
    calls = List.copyOf(calls);
  }
}
