package shop.kontor.foundation.carrier;

/** One part of a lane, within which messages keep their order. */
public record Spot(Lane lane, int part) {
}
