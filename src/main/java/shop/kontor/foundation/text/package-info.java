/** Words in more than one language. */
@NamedInterface("text")
package shop.kontor.foundation.text;

import org.springframework.modulith.NamedInterface;
