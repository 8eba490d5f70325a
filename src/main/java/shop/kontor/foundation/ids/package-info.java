/** Identifiers. */
@NamedInterface("ids")
package shop.kontor.foundation.ids;

import org.springframework.modulith.NamedInterface;
