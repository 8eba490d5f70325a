package shop.kontor.foundation.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the post to rooms in other processes is.
 *
 * @param outstanding messages that have yet to leave
 * @param since when the broker was lost or found
 * @param complaint why the broker can't be reached; {@code null} if it can
 */
public record BrokerPost(long outstanding, Instant since, @Nullable String complaint) {
}
