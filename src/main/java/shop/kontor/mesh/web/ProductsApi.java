package shop.kontor.mesh.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.products.DataProducts;

/** All data products, for programs that read several. */
@RestController
@RolesAllowed({"STAFF", "READER"})
class ProductsApi {

  private final DataProducts products;

  ProductsApi(DataProducts products) {
    this.products = products;
  }

  /**
   * One product.
   *
   * @param personal whether it tells of persons
   * @param port where it is read
   * @param contract where its description is, in YAML of the Open Data Contract Standard
   */
  record Offered(String product, String version, String purpose, boolean state, boolean personal, String port,
      String contract) {}

  @GetMapping("/mesh/api/products")
  List<Offered> products() {
    return products.all().stream().map(product -> new Offered(product.id(), product.version(), product.purpose(),
        product.state(), product.personal(), product.port(), product.port() + "/contract")).toList();
  }
}
