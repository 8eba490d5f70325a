/**
 * <b>Back office</b>: the door for staff, and the desk of the post.
 *
 * <p>Owns staff accounts. A shell: what it shows of a room, that room serves by URL.
 */
@ApplicationModule(displayName = "Back office")
package shop.kontor.backoffice;

import org.springframework.modulith.ApplicationModule;
