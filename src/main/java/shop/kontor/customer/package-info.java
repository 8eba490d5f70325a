/**
 * <b>Customer</b>: who someone is to the shop.
 *
 * <p>Owns accounts and addresses, and what each customer is to the shop: her group, and the company for which she buys,
 * and what she agrees to. Tells {@link shop.kontor.customer.CustomerSignedIn}, {@link shop.kontor.customer.StandingChanged}
 * and {@link shop.kontor.customer.ConsentChanged}. Asks whoever keeps anything of a customer to hand it over,
 * {@link shop.kontor.customer.ExportAsked}, or to erase it, {@link shop.kontor.customer.PersonErased}, and accepts their
 * answers, {@link shop.kontor.customer.HandOverExport} and {@link shop.kontor.customer.ConfirmErasure}. A room of its own
 * because personal data is kept in one place, and known elsewhere by an id.
 */
@ApplicationModule(displayName = "Customer")
package shop.kontor.customer;

import org.springframework.modulith.ApplicationModule;
