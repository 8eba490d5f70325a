package shop.kontor.catalog.application;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ListProduct;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductRefused;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.catalog.WithdrawProduct;
import shop.kontor.catalog.domain.PlainText;
import shop.kontor.catalog.domain.Product;
import shop.kontor.catalog.domain.Products;

/** Puts products on sale and takes them off. What changes nothing is told to nobody. */
@Component
class Cataloguing {

  private static final Logger log = LoggerFactory.getLogger(Cataloguing.class);

  private final Products products;
  private final Newcomers newcomers;
  private final Numbers numbers;
  private final Shelf shelf;
  private final ApplicationEventPublisher post;

  Cataloguing(Products products, Newcomers newcomers, Numbers numbers, Shelf shelf, ApplicationEventPublisher post) {
    this.products = products;
    this.newcomers = newcomers;
    this.numbers = numbers;
    this.shelf = shelf;
    this.post = post;
  }

  @ApplicationModuleListener(id = "catalog.list-product")
  void on(ListProduct request) {
    ProductSheet sheet;
    try {
      sheet = PlainText.of(request.sheet());
    } catch (IllegalArgumentException e) {
      refuse(request.sheet().id(), e.getMessage());
      return;
    }
    var known = newcomers.isOne(sheet.id()) ? Optional.<Product>empty() : products.findById(sheet.id());
    var before = known.filter(product -> !product.withdrawn()).map(Product::sheet);
    if (known.isPresent() && !known.get().list(sheet)) {
      return;
    }
    var objection = before.filter(old -> Numbers.same(old, sheet)).isPresent() ? Optional.<Numbers.Objection>empty()
        : numbers.claim(sheet, known.isPresent());
    if (objection.isPresent()) {
      refuse(sheet.id(), objection.get().sentence());
      return;
    }
    var listed = known.isPresent() ? products.save(known.get()) : newcomers.add(sheet);
    shelf.changes(sheet, before.orElse(null));
    post.publishEvent(new ProductListed(sheet, listed.version()));
  }

  private void refuse(ProductId id, String reason) {
    log.warn("The product {} was not listed: {}", id, reason);
    post.publishEvent(new ProductRefused(id, reason));
  }

  @ApplicationModuleListener(id = "catalog.withdraw-product")
  void on(WithdrawProduct request) {
    products.findById(request.id()).filter(Product::withdraw).ifPresent(product -> {
      var withdrawn = products.save(product);
      shelf.changes(product.sheet(), null);
      post.publishEvent(new ProductWithdrawn(product.getId(),
          product.sheet().variants().stream().map(VariantSheet::sku).toList(), withdrawn.version()));
    });
  }
}
