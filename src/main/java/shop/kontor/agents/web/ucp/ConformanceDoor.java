package shop.kontor.agents.web.ucp;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.application.Conformance;
import shop.kontor.agents.application.SimulatedShipping;

/** Where a conformance run looks for orders, and says that they have left. No other shop has this door. */
@RestController
@PermitAll
@Profile(Conformance.PROFILE)
@Hidden
class ConformanceDoor {

  private final UcpDoor door;
  private final SimulatedShipping shipping;

  ConformanceDoor(UcpDoor door, SimulatedShipping shipping) {
    this.door = door;
    this.shipping = shipping;
  }

  @GetMapping("/orders/{id}")
  ResponseEntity<String> order(@PathVariable String id, HttpServletRequest request) {
    return door.order(id, request);
  }

  @PostMapping("/testing/simulate-shipping/{id}")
  ResponseEntity<Map<String, String>> ship(@PathVariable String id,
      @RequestHeader(name = "Simulation-Secret", required = false) String secret) {
    if (!shipping.may(secret)) {
      return ResponseEntity.status(403).body(Map.of("code", "forbidden", "content", "Simulation-Secret is another"));
    }
    return OrderWire.isSecret(id) && shipping.ship(OrderWire.checkout(id))
        ? ResponseEntity.ok(Map.of("status", "shipped"))
        : ResponseEntity.status(404).body(Map.of("code", "not_found", "content", "There is no such order"));
  }
}
