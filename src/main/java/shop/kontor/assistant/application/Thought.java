package shop.kontor.assistant.application;

import java.util.List;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Part.Piece;

/**
 * How a language model would answer a turn: which tools, and which words. Nothing of it has been done.
 *
 * @param turns that the conversation had; where it went on meanwhile, this is no answer to it
 * @param calls in order; empty where it failed
 * @param words that may be said; empty for none
 * @param tokens that it cost
 * @param stopped whether she wanted to hear no more of it
 */
record Thought(int turns, List<Call> calls, List<Piece> words, long tokens, boolean stopped) {

  static final Thought NONE = new Thought(-1, List.of(), List.of(), 0, false);

  static Thought failed(int turns, long tokens) {
    return new Thought(turns, List.of(), List.of(), tokens, false);
  }

  boolean saysSomething() {
    return !calls.isEmpty() || !words.isEmpty();
  }
}
