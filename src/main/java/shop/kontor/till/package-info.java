/**
 * <b>Till</b>: where staff sell over the counter, with or without a network.
 *
 * <p>Owns sales, their receipts and what came back of them. Keeps of the catalogue and of prices what a till has to
 * know, and hands it to the tills' own browsers, which go on selling alone. A sale has happened when the till hears of
 * it: it is written down whatever the books say, and what does not agree with them is shown to staff. Asks inventory to
 * take its pieces, pricing to redeem its coupon, and ordering to keep it in its buyer's history. Tells nothing. A
 * room of its own because nothing else in the shop has to work where nothing else is within reach.
 */
@ApplicationModule(displayName = "Till")
package shop.kontor.till;

import org.springframework.modulith.ApplicationModule;
