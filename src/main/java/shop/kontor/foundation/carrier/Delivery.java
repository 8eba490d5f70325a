package shop.kontor.foundation.carrier;

import org.jspecify.annotations.Nullable;

/**
 * What lay at one place of a lane.
 *
 * @param offset its place; the next one is read after it
 * @param parcel {@code null} if what lay there is no message
 * @param complaint why it is none
 */
public record Delivery(Spot spot, long offset, @Nullable Parcel parcel, @Nullable String complaint) {
}
