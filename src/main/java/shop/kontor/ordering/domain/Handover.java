package shop.kontor.ordering.domain;

import java.time.Instant;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;

/**
 * An order that waits in a store for her who collects it.
 *
 * @param since when it was ready
 * @param until so long it is kept for her
 */
public record Handover(OrderId order, LocationId store, Instant since, Instant until) {}
