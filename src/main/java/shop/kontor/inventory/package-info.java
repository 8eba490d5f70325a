/**
 * <b>Inventory</b>: how many pieces there are, where, and to whom they are promised.
 *
 * <p>Owns locations, stock and reservations, and the rule that nothing is sold twice. Accepts
 * {@link shop.kontor.inventory.CountStock}, {@link shop.kontor.inventory.ReserveStock} and
 * {@link shop.kontor.inventory.ReleaseStock}; tells {@link shop.kontor.inventory.StockChanged},
 * {@link shop.kontor.inventory.StockReserved}, {@link shop.kontor.inventory.StockRefused} and
 * {@link shop.kontor.inventory.StockReleased}. A room of its own because that rule must hold inside one transaction.
 */
@ApplicationModule(displayName = "Inventory")
package shop.kontor.inventory;

import org.springframework.modulith.ApplicationModule;
