package shop.kontor.inventory.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import shop.kontor.inventory.LocationId;

/**
 * How many pieces of one variant are at one location.
 *
 * @param rank orders are met from the lowest rank first
 * @param reserved may exceed {@code onHand} only where a count found less than had been promised
 * @param countedAt when {@code onHand} was counted
 */
public record Place(LocationId location, int rank, int onHand, int reserved, Instant countedAt) {

  public Place {
    if (onHand < 0 || reserved < 0) {
      throw new IllegalArgumentException("There can't be fewer than no pieces at " + location);
    }
  }

  /** What can still be promised from here. */
  @JsonIgnore
  public int free() {
    return Math.max(0, onHand - reserved);
  }

  Place reserving(int more) {
    return new Place(location, rank, onHand, reserved + more, countedAt);
  }
}
