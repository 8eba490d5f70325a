package shop.kontor.agents.web.ucp;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.web.ucp.Ucp.Operation;

/** The Universal Commerce Protocol over REST. Whoever names a profile may come; the secrets are in the ids. */
@RestController
@PermitAll
@RequestMapping("/ucp")
class UcpDoor {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final String RETRY = "5";

  /** Answers that others may have to show as evidence. */
  private static final Set<Operation> SIGNED = Set.of(Operation.COMPLETE_CHECKOUT, Operation.GET_ORDER);

  private final Desk desk;
  private final Signatures signatures;

  UcpDoor(Desk desk, Signatures signatures) {
    this.desk = desk;
    this.signatures = signatures;
  }

  @PostMapping(path = "/checkout-sessions", consumes = JSON)
  ResponseEntity<String> createCheckout(@RequestBody(required = false) String body, HttpServletRequest request) {
    return answer(Operation.CREATE_CHECKOUT, null, body, request);
  }

  @GetMapping("/checkout-sessions/{id}")
  ResponseEntity<String> getCheckout(@PathVariable String id, HttpServletRequest request) {
    return answer(Operation.GET_CHECKOUT, id, null, request);
  }

  @PutMapping(path = "/checkout-sessions/{id}", consumes = JSON)
  ResponseEntity<String> updateCheckout(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.UPDATE_CHECKOUT, id, body, request);
  }

  @PostMapping(path = "/checkout-sessions/{id}/complete", consumes = JSON)
  ResponseEntity<String> completeCheckout(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.COMPLETE_CHECKOUT, id, body, request);
  }

  /** Says all by its address: what comes along is only checked. */
  @PostMapping(path = "/checkout-sessions/{id}/cancel")
  ResponseEntity<String> cancelCheckout(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.CANCEL_CHECKOUT, id, body, request);
  }

  @PostMapping(path = "/carts", consumes = JSON)
  ResponseEntity<String> createCart(@RequestBody(required = false) String body, HttpServletRequest request) {
    return answer(Operation.CREATE_CART, null, body, request);
  }

  @GetMapping("/carts/{id}")
  ResponseEntity<String> getCart(@PathVariable String id, HttpServletRequest request) {
    return answer(Operation.GET_CART, id, null, request);
  }

  @PutMapping(path = "/carts/{id}", consumes = JSON)
  ResponseEntity<String> updateCart(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.UPDATE_CART, id, body, request);
  }

  @PostMapping(path = "/carts/{id}/cancel")
  ResponseEntity<String> cancelCart(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.CANCEL_CART, id, body, request);
  }

  @PostMapping(path = "/catalog/search", consumes = JSON)
  ResponseEntity<String> search(@RequestBody(required = false) String body, HttpServletRequest request) {
    return answer(Operation.SEARCH_CATALOG, null, body, request);
  }

  @PostMapping(path = "/catalog/lookup", consumes = JSON)
  ResponseEntity<String> lookup(@RequestBody(required = false) String body, HttpServletRequest request) {
    return answer(Operation.LOOKUP_CATALOG, null, body, request);
  }

  @PostMapping(path = "/catalog/product", consumes = JSON)
  ResponseEntity<String> product(@RequestBody(required = false) String body, HttpServletRequest request) {
    return answer(Operation.GET_PRODUCT, null, body, request);
  }

  @GetMapping("/orders/{id}")
  ResponseEntity<String> order(@PathVariable String id, HttpServletRequest request) {
    return answer(Operation.GET_ORDER, id, null, request);
  }

  private ResponseEntity<String> answer(Operation operation, String id, String body, HttpServletRequest request) {
    var answer = !desk.mayAsk(request.getRemoteAddr()) ? desk.tooOften() : desk.answer(new Desk.Letter(operation, request.getHeader("UCP-Agent"), id,
        request.getHeader("Idempotency-Key"), body, request, body));
    var told = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore());
    if (answer.status() == 429 || answer.status() == 503) {
      told.header(HttpHeaders.RETRY_AFTER, answer.status() == 429 ? "60" : RETRY);
    }
    var challenge = desk.challenge(operation, answer, request);
    if (challenge != null) {
      told.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
    if (SIGNED.contains(operation)) {
      signatures.answer(answer.status(), answer.body()).forEach(told::header);
    }
    return told.body(answer.body());
  }
}
