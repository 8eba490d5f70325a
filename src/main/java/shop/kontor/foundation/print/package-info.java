/** Letters on paper. */
@NamedInterface("print")
package shop.kontor.foundation.print;

import org.springframework.modulith.NamedInterface;
