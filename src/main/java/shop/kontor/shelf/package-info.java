/**
 * <b>Shelf</b>: what a customer meets where the goods stand: the label, and what her phone makes of its code.
 *
 * <p>Owns labels, and the addresses in their codes: the GS1 Digital Links below {@code /01}, told of in
 * {@code /.well-known/gs1resolver}. Keeps of the catalogue and of prices what a label says. Tells nothing. A room of its
 * own because a code that hangs in a store must lead on for years, whatever becomes of the pages behind it.
 */
@ApplicationModule(displayName = "Shelf")
package shop.kontor.shelf;

import org.springframework.modulith.ApplicationModule;
