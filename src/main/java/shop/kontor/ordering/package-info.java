/**
 * <b>Ordering</b>: leads an order from placed to delivered, or undoes it and says why.
 *
 * <p>Owns orders. Accepts {@link shop.kontor.ordering.PlaceOrder}; asks pricing for a coupon, if
 * there is one, then inventory, delivery and payment in turn; tells
 * {@link shop.kontor.ordering.OrderPlaced}, {@link shop.kontor.ordering.OrderConfirmed},
 * {@link shop.kontor.ordering.OrderPacked}, {@link shop.kontor.ordering.OrderShipped},
 * {@link shop.kontor.ordering.OrderDelivered}, {@link shop.kontor.ordering.OrderCollected} and
 * {@link shop.kontor.ordering.OrderCancelled}. Keeps, too, what was
 * {@link shop.kontor.ordering.RecordSale bought over the counter} and {@link shop.kontor.ordering.RecordReturn came
 * back}, and tells it of those whom the shop knows: {@link shop.kontor.ordering.SaleRecorded},
 * {@link shop.kontor.ordering.ReturnRecorded}. Rooms that keep a customer's history and are new hear how all of it stands:
 * {@link shop.kontor.ordering.OrderTold}. A room of its own because it is the only one that knows the whole
 * process, and all that it knows is the process.
 */
@ApplicationModule(displayName = "Ordering")
package shop.kontor.ordering;

import org.springframework.modulith.ApplicationModule;
