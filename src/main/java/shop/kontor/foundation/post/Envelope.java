package shop.kontor.foundation.post;

import java.time.Instant;
import shop.kontor.foundation.house.Rooms;

/**
 * A message as the journal keeps it.
 *
 * @param position its place in the journal; of two messages, the one with the lower position was committed first or
 *     beside the other
 * @param type {@code <room>.<RecordName>}: survives moving the record within its room
 * @param trace W3C trace parent of what caused it; {@code null} if that was not traced
 */
record Envelope(long position, String type, String key, String payload, Instant publishedAt, String trace) {

  /** The name under which a message travels. */
  static String typeOf(Class<?> message) {
    return Rooms.of(message).orElse("") + "." + message.getSimpleName();
  }

  /** The room that owns messages of this type. */
  static String room(String type) {
    return type.substring(0, type.indexOf('.'));
  }
}
