package shop.kontor.cart.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import shop.kontor.cart.application.Holding;
import shop.kontor.cart.domain.Hold;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.inventory.LocationId;

/** "Keep it back for me": from the shelf, and from anything that acts for her. */
@Controller
@PermitAll
@Tag(name = "Cart")
class HoldPages {

  private final Holding holding;

  HoldPages(Holding holding) {
    this.holding = holding;
  }

  /** @param promises tokens by which she holds promises of its price; {@code null} for none */
  record Wanted(Sku sku, LocationId store, int quantity, List<String> promises) {}

  @PostMapping("/cart/holds")
  Object hold(Caller caller, @RequestParam String sku, @RequestParam String store,
      @RequestParam(defaultValue = "1") int quantity, @RequestParam(name = "promise", defaultValue = "") List<String> promises,
      @RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    holding.mayAsk(caller, request.getRemoteAddr());
    var hold = holding.hold(caller, new Sku(sku), new LocationId(store), quantity, promises);
    if (htmx == null) {
      return SeeOther.to("/cart");
    }
    response.setHeader("HX-Trigger", "cart-changed");
    model.addAttribute("hold", hold);
    return "cart/hold";
  }

  @PostMapping("/cart/holds/let-go")
  Object letGo(Caller caller, @RequestParam String reference) {
    holding.letGo(caller, reference);
    return SeeOther.to("/cart");
  }

  @PostMapping("/cart/api/holds")
  @ResponseBody
  @Idempotent
  @Operation(summary = "Have pieces kept back in a store for an hour", description = """
      They are put into the cart, too. Whether it worked says Location, in a moment: inventory decides. At most two pieces of \
      a variant, and five holds at a time; whoever asks often gets 429. What is held goes into the order by itself.""")
  ResponseEntity<Hold> hold(Caller caller, @RequestBody Wanted wanted, HttpServletRequest request) {
    if (wanted.sku() == null || wanted.store() == null) {
      throw Refusal.invalid("cart.refused.hold.what");
    }
    holding.mayAsk(caller, request.getRemoteAddr());
    var hold = holding.hold(caller, wanted.sku(), wanted.store(), wanted.quantity(), wanted.promises() == null
        ? List.of() : wanted.promises().stream().filter(Objects::nonNull).toList());
    return ResponseEntity.accepted().location(URI.create("/inventory/api/holds/" + hold.reference())).body(hold);
  }

  @DeleteMapping("/cart/api/holds/{reference}")
  ResponseEntity<Void> release(Caller caller, @PathVariable String reference) {
    holding.letGo(caller, reference);
    return ResponseEntity.noContent().build();
  }
}
