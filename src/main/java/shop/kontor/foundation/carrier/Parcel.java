package shop.kontor.foundation.carrier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to another process.
 *
 * @param origin the database that it comes from
 * @param position its place in that database's journal: grows within a {@link Spot}, so that whoever has heard a
 *     higher one from that origin has heard this one
 * @param trace W3C trace parent of what caused it
 */
public record Parcel(Lane lane, String type, String key, String payload, UUID origin, long position,
    Instant publishedAt, @Nullable String trace) {
}
