package shop.kontor.catalog.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.domain.Product;
import tools.jackson.databind.json.JsonMapper;

/** Enters products that the catalogue has never had: by the hundred thousand, when a shop moves in. */
@Component
class Newcomers {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Newcomers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  boolean isOne(ProductId id) {
    return jdbc.sql("SELECT id FROM catalog.product WHERE id = ?").param(id.value()).query(String.class).optional()
        .isEmpty();
  }

  Product add(ProductSheet sheet) {
    var product = Product.first(sheet);
    jdbc.sql("INSERT INTO catalog.product (id, title, sheet, withdrawn, version) VALUES (?, ?, ?, ?, ?)")
        .param(product.getId().value()).param(product.title()).param(json.writeValueAsString(sheet))
        .param(product.withdrawn()).param(product.version()).update();
    return product;
  }
}
