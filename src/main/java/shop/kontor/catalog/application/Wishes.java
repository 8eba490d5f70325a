package shop.kontor.catalog.application;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.catalog.ListProduct;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.WithdrawProduct;
import shop.kontor.catalog.domain.PlainText;
import shop.kontor.catalog.domain.Product;
import shop.kontor.catalog.domain.Products;
import shop.kontor.foundation.web.Refusal;

/** What staff ask of the catalogue. It goes by post, like any other room's request, and is done a moment later. */
@Service
public class Wishes {

  private final Products products;
  private final Numbers numbers;
  private final ApplicationEventPublisher post;

  Wishes(Products products, Numbers numbers, ApplicationEventPublisher post) {
    this.products = products;
    this.numbers = numbers;
    this.post = post;
  }

  /** @throws Refusal if it has a number of another product */
  @Transactional
  public void list(ProductSheet sheet) {
    numbers.objection(PlainText.of(sheet)).ifPresent(objection -> {
      throw objection.refusal();
    });
    post.publishEvent(new ListProduct(sheet));
  }

  /** @throws Refusal if there is no such product */
  @Transactional
  public void listAgain(ProductId id) {
    list(known(id).sheet());
  }

  /** @throws Refusal if there is no such product */
  @Transactional
  public void withdraw(ProductId id) {
    known(id);
    post.publishEvent(new WithdrawProduct(id));
  }

  private Product known(ProductId id) {
    return products.findById(id).orElseThrow(() -> Refusal.notFound("catalog.refused.unknown", id));
  }
}
