/**
 * <b>Letters</b>: what the shop writes to people, by e-mail.
 *
 * <p>Owns letters and what became of them. Accepts {@link shop.kontor.letters.SendLetter}; tells nothing. Where no mail
 * server is configured, letters are written all the same and can be read at the desk. A room of its own because a mail
 * server may be slow or away for hours, and nothing else in the shop should have to know.
 */
@ApplicationModule(displayName = "Letters")
package shop.kontor.letters;

import org.springframework.modulith.ApplicationModule;
