/**
 * <b>Cart</b>: what a customer means to buy, and the moment in which she does.
 *
 * <p>Owns carts and the checkout; keeps replicas of names, prices, promotions and stock. Asks ordering to
 * {@link shop.kontor.ordering.PlaceOrder place an order}, and opens the cart again when that is cancelled. Tells
 * {@link shop.kontor.cart.PiecesPutIn what is put in elsewhere} than on its pages. Accepts
 * {@link shop.kontor.cart.CloseCart} for what is paid elsewhere, and, of rooms that act for a customer,
 * {@link shop.kontor.cart.ChangeCart} and {@link shop.kontor.cart.CheckOutCart}, answered by
 * {@link shop.kontor.cart.CartChanged}, {@link shop.kontor.cart.CartCheckedOut} or
 * {@link shop.kontor.cart.CartRefused}. A room of its own because intentions change by the
 * second and orders must not.
 */
@ApplicationModule(displayName = "Cart")
package shop.kontor.cart;

import org.springframework.modulith.ApplicationModule;
