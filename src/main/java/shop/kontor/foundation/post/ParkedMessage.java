package shop.kontor.foundation.post;

import java.time.Instant;

/** A message that a listener keeps failing to hear, for a person to look at. {@code parked} is false while retried. */
public record ParkedMessage(String room, String listener, long position, String type, String key, String payload,
    int attempts, String error, boolean parked, Instant publishedAt) {
}
