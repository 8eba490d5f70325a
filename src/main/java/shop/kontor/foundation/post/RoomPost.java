package shop.kontor.foundation.post;

/**
 * How far a room is with its post.
 *
 * @param outstanding messages that it has yet to hear
 * @param retrying messages that failed and are being tried again, and those waiting behind them
 * @param parked messages that are not tried any more until a person says so
 */
public record RoomPost(String room, long outstanding, long retrying, long parked) {
}
