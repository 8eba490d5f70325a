package shop.kontor.context.domain;

import java.time.Instant;

/**
 * A step where it stands in the journal.
 *
 * @param number in the project, from 1, without gaps
 */
public record Entry(int number, Instant at, Person by, Step step) {
}
