/**
 * <b>Intake</b>: brings the catalogues of others into the house.
 *
 * <p>Owns what was read from each feed, so that the same feed twice changes nothing. Reads Shopify, Google Merchant
 * Center and Sweet Home 3D, and asks catalog, pricing and inventory; of a demo shop
 * delivery, too. A room of its own because a feed speaks of three
 * trades at once, and none of them should have to know the others.
 */
@ApplicationModule(displayName = "Intake")
package shop.kontor.intake;

import org.springframework.modulith.ApplicationModule;
