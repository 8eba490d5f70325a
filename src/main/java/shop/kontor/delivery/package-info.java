/**
 * <b>Delivery</b>: which day and window the shop can promise, and to how many.
 *
 * <p>Owns windows, their capacity and the bookings in them. Accepts {@link shop.kontor.delivery.BookDelivery} and
 * {@link shop.kontor.delivery.CancelDelivery}; tells {@link shop.kontor.delivery.DeliveryBooked},
 * {@link shop.kontor.delivery.DeliveryRefused} and {@link shop.kontor.delivery.DeliveryCancelled}, and
 * {@link shop.kontor.delivery.CapacityChanged how much is left}. A room of its own
 * because no window may be booked beyond its capacity, whoever sells.
 */
@ApplicationModule(displayName = "Delivery")
package shop.kontor.delivery;

import org.springframework.modulith.ApplicationModule;
