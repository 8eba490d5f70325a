package shop.kontor.foundation.persistence;

/** Marks a record that a room stores whole, as JSON in one column: a value that is only ever replaced. */
public interface Document {
}
