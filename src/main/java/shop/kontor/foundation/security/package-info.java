/** Who is at the door, and what she may do. */
@NamedInterface("security")
package shop.kontor.foundation.security;

import org.springframework.modulith.NamedInterface;
