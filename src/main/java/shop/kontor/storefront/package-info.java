/**
 * <b>Storefront</b>: the shop window. Serves {@code /}, and sends everyone on to the rooms.
 *
 * <p>Owns nothing but its looks. A shell: what it shows of a room, that room serves by URL.
 */
@ApplicationModule(displayName = "Storefront")
package shop.kontor.storefront;

import org.springframework.modulith.ApplicationModule;
