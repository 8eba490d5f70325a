package shop.kontor.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.foundation.products.DataProducts;
import shop.kontor.mesh.application.AlarmBook;

@ApplicationModuleTest
@DisplayName("The mesh, alone in its house,")
class MeshRoomTests {

  @Autowired
  private DataProducts products;
  @Autowired
  private AlarmBook alarms;

  @Test
  void knows_what_rooms_offer_that_are_not_here() {
    assertThat(products.all()).extracting(product -> product.id()).contains("inventory.stock", "catalog.products");
    assertThat(products.here()).extracting(product -> product.id()).doesNotContain("inventory.stock");
    assertThat(alarms.open()).isEmpty();
  }
}
