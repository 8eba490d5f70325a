package shop.kontor.cart.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import shop.kontor.cart.application.Armful;
import shop.kontor.cart.application.CartView;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.SeeOther;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Many pieces at once, from pages of other rooms: such as all that stands in a design. */
@Controller
@PermitAll
class ArmfulPages {

  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Armful armful;
  private final MessageSource messages;

  ArmfulPages(Armful armful, MessageSource messages) {
    this.armful = armful;
    this.messages = messages;
  }

  /** @param promises tokens by which she holds promises of their prices */
  record Pieces(List<Piece> pieces, List<String> promises) {

    Pieces {
      pieces = pieces == null ? List.of() : List.copyOf(pieces);
      promises = promises == null ? List.of() : List.copyOf(promises);
    }
  }

  record Piece(Sku sku, int quantity) {}

  /**
   * @param skus one for each piece: two of one are named twice
   * @param slot when all of them could come, {@code 2026-12-01/MORNING}: the checkout proposes it
   */
  @PostMapping("/cart/pieces")
  Object add(Caller caller, @RequestParam(name = "piece", defaultValue = "") List<String> skus,
      @RequestParam(name = "promise", defaultValue = "") List<String> promises,
      @RequestParam(required = false) String slot, Locale locale, HttpServletRequest request,
      @RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletResponse response) {
    var pieces = new LinkedHashMap<Sku, Integer>();
    skus.forEach(sku -> pieces.merge(new Sku(sku), 1, Integer::sum));
    armful.add(caller, pieces, promises);
    ProposedSlot.remember(slot, request, response);
    if (htmx == null) {
      return SeeOther.to("/cart");
    }
    response.setHeader("HX-Trigger", JSON.writeValueAsString(Map.of("cart-changed", "", "toast",
        messages.getMessage("cart.added.many", new Object[] {skus.size()}, locale))));
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }

  @PostMapping("/cart/api/pieces")
  @ResponseBody
  @Idempotent
  @Operation(summary = "Put many pieces into the cart in one step", description = "All of them, or none")
  ResponseEntity<CartView> add(Caller caller, @RequestBody Pieces put) {
    var pieces = new LinkedHashMap<Sku, Integer>();
    put.pieces().forEach(piece -> pieces.merge(piece.sku(), piece.quantity(), Integer::sum));
    return ResponseEntity.created(URI.create("/cart/api/cart")).body(armful.add(caller, pieces, put.promises()));
  }
}
