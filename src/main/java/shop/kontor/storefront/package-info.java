/**
 * <b>Storefront</b>: the shop window. Serves {@code /}, and sends everyone on to the rooms; tells passing machines of
 * the shop by {@code /robots.txt} and {@code /favicon.ico}.
 *
 * <p>Owns nothing but its looks. A shell: what it shows of a room, that room serves by URL.
 */
@ApplicationModule(displayName = "Storefront")
package shop.kontor.storefront;

import org.springframework.modulith.ApplicationModule;
