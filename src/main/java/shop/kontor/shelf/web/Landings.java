package shop.kontor.shelf.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import shop.kontor.shelf.application.Assortment.Piece;
import shop.kontor.shelf.domain.LinkType;

/** Where in the shop a product is found: addresses of other rooms, from the root of the shop. */
@Component
class Landings {

  /** @param store id of the place where she stands; may be empty */
  String of(Piece piece, LinkType type, String store) {
    return of(piece, type, store, Map.of());
  }

  /** @param more what else the address is to say, such as what came with a code */
  String of(Piece piece, LinkType type, String store, Map<String, List<String>> more) {
    var address = switch (type) {
      case PIP -> {
        var page = UriComponentsBuilder.fromPath("/catalog/products/").pathSegment("{id}").queryParam("sku", "{sku}");
        yield store.isEmpty() ? page : page.queryParam("store", store);
      }
      case MASTER_DATA -> UriComponentsBuilder.fromPath("/catalog/api/products/").pathSegment("{id}");
      case RELATED_IMAGE -> UriComponentsBuilder.fromPath("/catalog/pictures/").path("{sku}.svg");
    };
    var values = new LinkedHashMap<String, Object>(
        Map.of("id", piece.product().value(), "sku", piece.sku().value()));
    more.forEach((name, all) -> all.forEach(value -> {
      var n = "p" + values.size();
      var v = "v" + values.size();
      values.put(n, name);
      values.put(v, value);
      address.queryParam("{" + n + "}", "{" + v + "}");
    }));
    return address.encode().buildAndExpand(values).toUriString();
  }
}
