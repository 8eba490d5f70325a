package shop.kontor.foundation.post;

import org.jmolecules.event.types.DomainEvent;

/** Something that happened, told by the room in which it happened, in the past tense. */
public non-sealed interface Fact extends Message, DomainEvent {
}
