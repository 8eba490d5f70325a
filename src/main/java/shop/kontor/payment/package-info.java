/**
 * <b>Payment</b>: takes the money, once.
 *
 * <p>Owns payments and what was said to and by the payment provider. Accepts
 * {@link shop.kontor.payment.AuthorisePayment} and {@link shop.kontor.payment.CancelPayment}; tells
 * {@link shop.kontor.payment.PaymentAuthorised}, {@link shop.kontor.payment.PaymentDeclined} and
 * {@link shop.kontor.payment.PaymentCancelled}. A room of its own because what talks to a provider must be able to
 * wait, doubt and ask again without holding up the shop.
 */
@ApplicationModule(displayName = "Payment")
package shop.kontor.payment;

import org.springframework.modulith.ApplicationModule;
