package shop.kontor.inventory.domain;

import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;

/** So many pieces of a variant, promised from one location. */
public record Pick(Sku sku, LocationId location, int quantity) {}
