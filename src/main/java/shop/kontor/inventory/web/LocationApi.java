package shop.kontor.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.application.Premises;
import shop.kontor.inventory.domain.Location;

@RestController
@RequestMapping("/inventory/api/locations")
@Tag(name = "Inventory")
class LocationApi {

  private final Premises premises;

  LocationApi(Premises premises) {
    this.premises = premises;
  }

  /**
   * A place with stock.
   *
   * @param name in English and Korean
   * @param kind store or warehouse
   * @param address in one line; {@code null} if nobody has told
   */
  record Site(LocationId id, LocalText name, String kind, String address) {

    static Site of(Location location) {
      return new Site(location.id(), LocalText.of(location.nameEn(), location.nameKo()), location.kind().written(),
          location.address());
    }

    Location opened() {
      if (id == null) {
        throw Refusal.invalid("inventory.refused.location-id");
      }
      return Location.opened(id, name == null ? null : name.texts().get("en"),
          name == null ? null : name.texts().get("ko"), Location.Kind.of(kind), address);
    }
  }

  @GetMapping
  @PermitAll
  @Operation(summary = "All places, in the order in which orders are met from them")
  List<Site> all() {
    return premises.all().stream().map(Site::of).toList();
  }

  @GetMapping("/{id}")
  @PermitAll
  Site one(@PathVariable String id) {
    var known = new LocationId(id);
    return premises.find(known).map(Site::of)
        .orElseThrow(() -> Refusal.notFound("inventory.refused.location", known));
  }

  @PostMapping
  @RolesAllowed("STAFF")
  @Idempotent
  @Operation(summary = "Open a place", description = """
      Its stock is then written down by PUT /inventory/api/stock/{sku}/{location}. A place that so far only a count \
      has told of gets its name.""")
  ResponseEntity<Site> open(@RequestBody Site site) {
    var opened = premises.open(site.opened());
    return ResponseEntity.created(URI.create("/inventory/api/locations/" + opened.id())).body(Site.of(opened));
  }

  @PutMapping("/{id}")
  @RolesAllowed("STAFF")
  @Operation(summary = "Call a place otherwise, or say where it is")
  Site change(@PathVariable String id, @RequestBody Site site) {
    return Site.of(premises.change(new Site(new LocationId(id), site.name(), site.kind(), site.address()).opened()));
  }
}
