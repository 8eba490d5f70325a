package shop.kontor.foundation.products;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.post.ProductPort;

/** The data products of the house. */
@Component
public class DataProducts {

  private final List<DataProduct> all;
  private final Selection selection;
  private final ProductPort port;

  DataProducts(Selection selection, ProductPort port) {
    this.all = Descriptions.all();
    this.selection = selection;
    this.port = port;
  }

  /** Of all rooms that were built, whether here or elsewhere, by room and name. */
  public List<DataProduct> all() {
    return all;
  }

  /** Of rooms in this process. */
  public List<DataProduct> here() {
    return all.stream().filter(this::isHere).toList();
  }

  Optional<DataProduct> find(String room, String name) {
    return all.stream().filter(product -> product.room().equals(room) && product.name().equals(name))
        .filter(this::isHere).findFirst();
  }

  private boolean isHere(DataProduct product) {
    return selection.isHere(product.room()) && port.isHere(product.offered());
  }
}
