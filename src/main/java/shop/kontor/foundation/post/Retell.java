package shop.kontor.foundation.post;

import java.util.Set;

/**
 * Asks a room to tell its present state again, as far as it is told in facts of these types. Every room has this
 * request without saying so; the post answers it with the room's {@link Retelling}.
 */
record Retell(String room, String asker, Set<String> types) implements Request {

  /** Written small, it is nobody's record. */
  static String typeOf(String room) {
    return room + ".retell";
  }

  @Override
  public String key() {
    return asker;
  }
}
