/**
 * <b>Carving</b>: tells what it would cost to let a room go, and lets it go.
 *
 * <p>Owns nothing: it reads the house's code, and has commands only. A room of its own because what takes the house
 * apart must not be a part of any other room.
 */
@ApplicationModule(displayName = "Carving")
package shop.kontor.carving;

import org.springframework.modulith.ApplicationModule;
