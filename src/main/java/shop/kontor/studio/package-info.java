/**
 * <b>Studio</b>: the customer's own room, and designs of it with the shop's own pieces.
 *
 * <p>Owns rooms (outline, doors, windows), designs and each piece's place in them, revision by revision. Keeps replicas of
 * variants, offers, stock, delivery days and of who may see which project; asks context to begin one
 * ({@link shop.kontor.context.BeginProject}) and to note in it what was designed ({@link shop.kontor.context.NoteDesign}).
 * Accepts {@link shop.kontor.studio.ProposeDesigns} and {@link shop.kontor.studio.ChangeDesign} of rooms that act for a
 * member, answered by {@link shop.kontor.studio.DesignsTold} or {@link shop.kontor.studio.DesignRefused}.
 * A room of its own because to place things well is a trade of its own, with its own kind of work, and only the
 * customer's project knows why.
 */
@ApplicationModule(displayName = "Studio")
package shop.kontor.studio;

import org.springframework.modulith.ApplicationModule;
