/** What several processes of one shop, which share its database, must agree on and tell each other. */
@NamedInterface("sharing")
package shop.kontor.foundation.sharing;

import org.springframework.modulith.NamedInterface;
