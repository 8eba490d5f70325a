/** Colours as eyes see them. */
@NamedInterface("colour")
package shop.kontor.foundation.colour;

import org.springframework.modulith.NamedInterface;
