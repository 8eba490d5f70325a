/** Money, tax and how they are written. */
@NamedInterface("money")
package shop.kontor.foundation.money;

import org.springframework.modulith.NamedInterface;
