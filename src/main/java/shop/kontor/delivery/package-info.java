/**
 * <b>Delivery</b>: which day and window the shop can promise, and to how many.
 *
 * <p>Owns windows, their capacity and the bookings in them, and what a delivery costs. Accepts
 * {@link shop.kontor.delivery.BookDelivery} and {@link shop.kontor.delivery.CancelDelivery}, and takes up the tariff that
 * another room {@link shop.kontor.delivery.ProposeTariff proposes} if there is none; tells
 * {@link shop.kontor.delivery.DeliveryBooked}, {@link shop.kontor.delivery.DeliveryRefused} and
 * {@link shop.kontor.delivery.DeliveryCancelled}, {@link shop.kontor.delivery.CapacityChanged how much is left} and
 * {@link shop.kontor.delivery.TariffChanged what it costs}. A room of its own because no window may be booked beyond its
 * capacity, whoever sells.
 */
@ApplicationModule(displayName = "Delivery")
package shop.kontor.delivery;

import org.springframework.modulith.ApplicationModule;
