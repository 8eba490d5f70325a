/**
 * <b>Search</b>: finds.
 *
 * <p>Owns an index over products, built from what catalog, pricing and inventory tell, and every list of products in
 * the shop. Its page is {@code /search}. The index can be lost: it is made anew from the room's own books. A room of
 * its own because a list must not ask three rooms.
 */
@ApplicationModule(displayName = "Search")
package shop.kontor.search;

import org.springframework.modulith.ApplicationModule;
