package shop.kontor.agents.web.acp;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.application.Repeats;
import shop.kontor.agents.web.acp.AcpDesk.Operation;

/** The Agentic Commerce Protocol. Only partners come in, each by the key that it was given: see {@link AcpGate}. */
@RestController
@PermitAll
@RequestMapping(Acp.PATH + "/checkout_sessions")
class AcpDoor {

  private static final String LONG_WAIT = "60";
  private static final String SHORT_WAIT = "2";
  private static final int LONGEST_ECHO = 255;

  private final AcpGate gate;
  private final AcpDesk desk;

  AcpDoor(AcpGate gate, AcpDesk desk) {
    this.gate = gate;
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<String> create(@RequestBody(required = false) String body, HttpServletRequest request) {
    return answer(Operation.CREATE, null, body, request);
  }

  @GetMapping("/{id}")
  ResponseEntity<String> get(@PathVariable String id, HttpServletRequest request) {
    return answer(Operation.GET, id, null, request);
  }

  @PostMapping("/{id}")
  ResponseEntity<String> update(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.UPDATE, id, body, request);
  }

  @PostMapping("/{id}/complete")
  ResponseEntity<String> complete(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.COMPLETE, id, body, request);
  }

  @PostMapping("/{id}/cancel")
  ResponseEntity<String> cancel(@PathVariable String id, @RequestBody(required = false) String body,
      HttpServletRequest request) {
    return answer(Operation.CANCEL, id, body, request);
  }

  private ResponseEntity<String> answer(Operation operation, String id, String body, HttpServletRequest request) {
    var key = request.getHeader("Idempotency-Key");
    var answer = answered(operation, id, key, body, request);
    var told = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore());
    echo(told, "Idempotency-Key", key);
    echo(told, "Request-Id", request.getHeader("Request-Id"));
    if (answer.again()) {
      told.header("Idempotent-Replayed", "true");
    }
    switch (answer.status()) {
      case 401 -> told.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case 405 -> told.header(HttpHeaders.ALLOW, "GET");
      case 429 -> told.header(HttpHeaders.RETRY_AFTER, LONG_WAIT);
      case 409, 503 -> told.header(HttpHeaders.RETRY_AFTER, SHORT_WAIT);
      default -> { }
    }
    return told.body(answer.body());
  }

  private Repeats.Answer answered(Operation operation, String id, String key, String body, HttpServletRequest request) {
    try {
      var partner = gate.admit(request, body);
      return desk.answer(new AcpDesk.Asked(operation, partner, id, key, body, request.getRemoteAddr()));
    } catch (AcpFault fault) {
      return desk.fault(fault);
    }
  }

  private static void echo(ResponseEntity.BodyBuilder told, String name, String value) {
    if (value != null && value.length() <= LONGEST_ECHO && value.chars().allMatch(each -> each >= ' ' && each < 127)) {
      told.header(name, value);
    }
  }
}
