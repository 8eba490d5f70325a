/**
 * <b>Customer</b>: who someone is to the shop.
 *
 * <p>Owns accounts and addresses. Tells {@link shop.kontor.customer.CustomerSignedIn}. A room of its own because
 * personal data is kept in one place, and known elsewhere by an id.
 */
@ApplicationModule(displayName = "Customer")
package shop.kontor.customer;

import org.springframework.modulith.ApplicationModule;
