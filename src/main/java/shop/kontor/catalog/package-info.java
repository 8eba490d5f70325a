/**
 * <b>Catalog</b>: what the shop sells, as it is: names, sizes, colours, materials, pictures.
 *
 * <p>Owns products and their variants. Accepts {@link shop.kontor.catalog.ListProduct} and
 * {@link shop.kontor.catalog.WithdrawProduct}; tells {@link shop.kontor.catalog.ProductListed} and
 * {@link shop.kontor.catalog.ProductWithdrawn}. A room of its own because what a thing is changes for other reasons,
 * and by other hands, than what it costs or how many there are.
 */
@ApplicationModule(displayName = "Catalog")
package shop.kontor.catalog;

import org.springframework.modulith.ApplicationModule;
