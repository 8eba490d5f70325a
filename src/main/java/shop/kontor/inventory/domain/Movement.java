package shop.kontor.inventory.domain;

import java.time.Instant;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/**
 * Pieces of one variant that left a location, or came back to it.
 *
 * @param reference whoever told of it calls it so
 * @param pieces below 0 for those that came back
 * @param unknown so many of them the books did not have there
 * @param promised so many had been promised to others
 */
public record Movement(String reference, Sku sku, LocationId location, int pieces, Instant at, int unknown,
    int promised) {}
