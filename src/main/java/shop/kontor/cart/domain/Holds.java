package shop.kontor.cart.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shop.kontor.foundation.persistence.Document;

/** What is held for the owner of a cart. What is over falls out by itself. */
record Holds(List<Hold> holds) implements Document {

  static final Holds NONE = new Holds(List.of());

  Holds {
    holds = List.copyOf(holds);
  }

  Holds and(List<Hold> more, Instant now) {
    return new Holds(Stream.concat(holds.stream(), more.stream()).filter(hold -> !hold.over(now)).toList());
  }

  Holds without(Predicate<Hold> gone) {
    return new Holds(holds.stream().filter(gone.negate()).toList());
  }

  /** As a row keeps it: most carts hold nothing. */
  Holds orNull() {
    return holds.isEmpty() ? null : this;
  }
}
