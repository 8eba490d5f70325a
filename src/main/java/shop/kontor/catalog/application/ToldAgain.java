package shop.kontor.catalog.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.catalog.domain.Product;
import shop.kontor.catalog.domain.Products;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;

/** All products, for rooms that are new: also the withdrawn ones, which such a room may have heard of otherwise. */
@Component
class ToldAgain implements Retelling {

  private final Products products;

  ToldAgain(Products products) {
    this.products = products;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(ProductListed.class, ProductWithdrawn.class);
  }

  @Override
  public Page after(String place, int most) {
    var page = products.after(place == null ? "" : place, most);
    return new Page(page.stream().map(ToldAgain::fact).toList(),
        page.size() < most ? null : page.getLast().getId().value());
  }

  private static Fact fact(Product product) {
    return product.withdrawn()
        ? new ProductWithdrawn(product.getId(), product.sheet().variants().stream().map(VariantSheet::sku).toList(),
            product.version())
        : new ProductListed(product.sheet(), product.version());
  }
}
