/** Data products: what each room offers to readers beyond the post, found beside the room's resources. */
@NamedInterface("products")
package shop.kontor.foundation.products;

import org.springframework.modulith.NamedInterface;
