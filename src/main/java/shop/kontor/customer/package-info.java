/**
 * <b>Customer</b>: who someone is to the shop.
 *
 * <p>Owns accounts and addresses, and what each customer is to the shop: her group, and the company for which she buys.
 * Tells {@link shop.kontor.customer.CustomerSignedIn} and {@link shop.kontor.customer.StandingChanged}. A room of its own
 * because personal data is kept in one place, and known elsewhere by an id.
 */
@ApplicationModule(displayName = "Customer")
package shop.kontor.customer;

import org.springframework.modulith.ApplicationModule;
