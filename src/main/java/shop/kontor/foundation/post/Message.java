package shop.kontor.foundation.post;

/**
 * What travels between rooms: a {@link Fact} that a room tells, or a {@link Request} that it accepts. A message is a
 * record in the root package of the room that owns it, made of plain values.
 */
public sealed interface Message permits Fact, Request {

  /** Messages of one room with one key are delivered in the order in which they were published. */
  String key();
}
