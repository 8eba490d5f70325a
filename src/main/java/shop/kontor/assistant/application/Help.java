package shop.kontor.assistant.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Call;

/**
 * What a conversation remembers of a language model that may help in it.
 *
 * @param leave whether what she says may go to it; {@code null} until she has said so, which is a no
 * @param spent tokens, in this conversation
 * @param proposed what it would do for her, and she has not said yes to
 */
record Help(@Nullable Boolean leave, long spent, List<Call> proposed) {

  static final Help NONE = new Help(null, 0, List.of());

  Help {
    proposed = proposed == null ? List.of() : List.copyOf(proposed);
  }

  boolean may() {
    return Boolean.TRUE.equals(leave);
  }

  Help leave(boolean given) {
    return new Help(given, spent, proposed);
  }

  Help spending(long tokens) {
    return new Help(leave, spent + tokens, proposed);
  }

  Help proposing(List<Call> calls) {
    return new Help(leave, spent, calls);
  }
}
