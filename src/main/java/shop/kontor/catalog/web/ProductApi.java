package shop.kontor.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.application.Shelf;
import shop.kontor.catalog.application.Wishes;
import shop.kontor.foundation.web.Refusal;

/** The catalogue for software. */
@RestController
@Tag(name = "Catalog", description = "What the shop sells, as it is")
class ProductApi {

  private static final int MOST = 200;

  private final Shelf shelf;
  private final Wishes wishes;

  ProductApi(Shelf shelf, Wishes wishes) {
    this.shelf = shelf;
    this.wishes = wishes;
  }

  @PermitAll
  @GetMapping("/catalog/api/products")
  @Operation(summary = "All products on sale, by id, page by page",
      description = "Give the `next` of one page as `after` of the following one; on the last page it is null.",
      responses = @ApiResponse(responseCode = "200",
          content = @Content(schema = @Schema(implementation = Shelf.ProductList.class))))
  ResponseEntity<byte[]> list(@RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > MOST) {
      throw Refusal.invalid("catalog.refused.size", MOST);
    }
    if (after.length() > 120 || after.indexOf(0) >= 0) {
      throw Refusal.invalid("catalog.refused.after");
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache())
        .body(shelf.list(after, size));
  }

  @PermitAll
  @GetMapping("/catalog/api/products/{id}")
  @Operation(summary = "One product, with its variants", responses = @ApiResponse(responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProductSheet.class))))
  ResponseEntity<byte[]> product(@PathVariable ProductId id) {
    var product = shelf.onSale(id).orElseThrow(() -> Refusal.notFound("catalog.refused.unknown", id));
    // weak, because a strong one forbids compression
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache())
        .eTag("W/\"" + product.version() + "\"").body(product.json());
  }

  @RolesAllowed("STAFF")
  @PutMapping("/catalog/api/products/{id}")
  @Operation(summary = "List a product, or bring it up to date", description = "Done a moment after the answer.")
  ResponseEntity<Void> list(@PathVariable ProductId id, @RequestBody ProductSheet sheet) {
    if (!id.equals(sheet.id())) {
      throw Refusal.invalid("catalog.refused.other", id, sheet.id());
    }
    wishes.list(sheet);
    return ResponseEntity.accepted()
        .location(URI.create("/catalog/api/products/" + UriUtils.encodePathSegment(id.value(), "UTF-8"))).build();
  }

  @RolesAllowed("STAFF")
  @DeleteMapping("/catalog/api/products/{id}")
  @Operation(summary = "Withdraw a product from sale", description = "Done a moment after the answer.")
  ResponseEntity<Void> withdraw(@PathVariable ProductId id) {
    wishes.withdraw(id);
    return ResponseEntity.accepted().build();
  }
}
