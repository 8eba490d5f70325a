package shop.kontor.foundation.carrier;

import java.time.Duration;

/**
 * What was last heard of a room elsewhere.
 *
 * @param ago how long since, by the broker's clock
 * @param gone whether that is longer than a claim holds: its process was killed, closed or cut off
 * @param word what its process let others know; empty if nothing
 */
public record Sign(Duration ago, boolean gone, String word) {
}
