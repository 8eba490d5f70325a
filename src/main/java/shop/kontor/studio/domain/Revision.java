package shop.kontor.studio.domain;

import java.time.Instant;
import java.util.Set;

/**
 * A design as it was after something was done to it.
 *
 * @param number in the design, from 1, without gaps
 * @param before number of the revision that undoing this one leads back to; 0 if there is none
 * @param by who did it, as context names persons
 * @param touched ids of the placements that it changed
 */
public record Revision(int number, int before, String by, Act act, Set<String> touched, Draft draft, Instant at) {

  public Revision {
    touched = Set.copyOf(touched);
  }
}
