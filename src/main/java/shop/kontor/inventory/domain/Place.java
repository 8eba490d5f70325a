package shop.kontor.inventory.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.inventory.LocationId;

/**
 * How many pieces of one variant are at one location.
 *
 * @param rank orders are met from the lowest rank first
 * @param reserved may exceed {@code onHand} only where less was counted than had been promised, or was sold over the
 *     counter
 * @param countedAt when {@code onHand} was counted; the beginning of time where nobody has
 * @param oversold pieces that left since the count though by it there were none left; {@code null} for 0
 * @param movedAt when pieces last left or came back since; {@code null} if none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(LocationId location, int rank, int onHand, int reserved, Instant countedAt,
    @Nullable Integer oversold, @Nullable Instant movedAt) {

  public Place {
    if (onHand < 0 || reserved < 0) {
      throw new IllegalArgumentException("There can't be fewer than no pieces at " + location);
    }
  }

  /** @param left by the count and by what happened since; less than 0 where more left than there were */
  static Place holding(LocationId location, int rank, int left, int reserved, Instant countedAt,
      @Nullable Instant movedAt) {
    return new Place(location, rank, Math.max(0, left), reserved, countedAt, left < 0 ? -left : null, movedAt);
  }

  /** What can still be promised from here. */
  @JsonIgnore
  public int free() {
    return Math.max(0, onHand - reserved);
  }

  /** How many pieces left that the books did not have. */
  @JsonIgnore
  public int unknown() {
    return oversold == null ? 0 : oversold;
  }

  Place reserving(int more) {
    return new Place(location, rank, onHand, reserved + more, countedAt, oversold, movedAt);
  }

  /** @param pieces that left; those that came back are below 0 */
  Place moving(int pieces, Instant at) {
    return holding(location, rank, onHand - unknown() - pieces, reserved, countedAt,
        movedAt == null || at.isAfter(movedAt) ? at : movedAt);
  }
}
