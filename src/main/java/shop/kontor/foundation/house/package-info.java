/** The plan of the house, and its front door's commands. */
@NamedInterface("house")
package shop.kontor.foundation.house;

import org.springframework.modulith.NamedInterface;
