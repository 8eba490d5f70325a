package shop.kontor.foundation.post;

/** Something that a room is asked to do. Owned by the room that does it; it answers with facts. */
public non-sealed interface Request extends Message {
}
