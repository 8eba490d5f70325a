/**
 * <b>Inventory</b>: how many pieces there are, where, and to whom they are promised.
 *
 * <p>Owns locations, stock and reservations, and the rule that nothing is sold twice. Accepts
 * {@link shop.kontor.inventory.CountStock}, {@link shop.kontor.inventory.ReserveStock},
 * {@link shop.kontor.inventory.ReleaseStock}, {@link shop.kontor.inventory.HandOverStock},
 * {@link shop.kontor.inventory.PassHolds}, {@link shop.kontor.inventory.TakeStock} and
 * {@link shop.kontor.inventory.ReturnStock}; tells {@link shop.kontor.inventory.LocationChanged},
 * {@link shop.kontor.inventory.StockChanged}, {@link shop.kontor.inventory.StockReserved},
 * {@link shop.kontor.inventory.StockHeld}, {@link shop.kontor.inventory.StockRefused},
 * {@link shop.kontor.inventory.StockReleased} and {@link shop.kontor.inventory.StockTaken}. A room of its own because
 * that rule must hold inside one transaction.
 */
@ApplicationModule(displayName = "Inventory")
package shop.kontor.inventory;

import org.springframework.modulith.ApplicationModule;
