package shop.kontor.customer.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
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
import shop.kontor.customer.Purpose;
import shop.kontor.customer.application.Consenting;
import shop.kontor.customer.application.Exporting;
import shop.kontor.customer.application.Leaving;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;

/** What a customer agrees to, what the shop knows of her, and the end of it. */
@RestController
@RequestMapping("/customer/api")
@Tag(name = "Customers")
class DataApi {

  private final Consenting consenting;
  private final Exporting exporting;
  private final Leaving leaving;

  DataApi(Consenting consenting, Exporting exporting, Leaving leaving) {
    this.consenting = consenting;
    this.exporting = exporting;
    this.leaving = leaving;
  }

  /** @param purposes all that she agrees to */
  record Agreed(List<Purpose> purposes) {}

  record Confirmation(@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password) {
    @Override
    public String toString() {
      return "a confirmation";
    }
  }

  @GetMapping("/consents")
  @RolesAllowed("CUSTOMER")
  @Operation(summary = "What the caller agrees to")
  Consenting.Agreed look(Caller caller) {
    return consenting.look(caller);
  }

  @PutMapping("/consents")
  @RolesAllowed("CUSTOMER")
  @Operation(summary = "Agree to these purposes, and to no others")
  Consenting.Agreed agree(Caller caller, @RequestBody Agreed agreed, Locale locale) {
    return consenting.agreeTo(caller, agreed.purposes() == null ? List.of() : agreed.purposes(), locale);
  }

  @PostMapping("/exports")
  @RolesAllowed("CUSTOMER")
  @Idempotent
  @Operation(summary = "Ask for everything that the shop knows of the caller", description = """
      All rooms are asked. Look at Location until doneAt is there, then at its document.""")
  ResponseEntity<Exporting.Export> export(Caller caller) {
    var export = exporting.ask(caller);
    return ResponseEntity.accepted().location(URI.create("/customer/api/exports/" + export.id())).body(export);
  }

  @GetMapping("/exports/{id}")
  @RolesAllowed("CUSTOMER")
  @Operation(summary = "How far an export is")
  Exporting.Export export(Caller caller, @PathVariable String id) {
    return exporting.look(caller, id);
  }

  @GetMapping("/exports/{id}/document")
  @RolesAllowed("CUSTOMER")
  @Operation(summary = "Everything, as JSON, by room", description = "409 until all rooms have answered")
  ResponseEntity<String> document(Caller caller, @PathVariable String id) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kontor-" + id + ".json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(exporting.document(caller, id));
  }

  @PostMapping("/erasures")
  @RolesAllowed("CUSTOMER")
  @Operation(summary = "Erase the caller from the whole shop", description = """
      Takes her password. Her account is gone at once; the rooms confirm one by one, as the report at Location tells, \
      which whoever has its address may read. It tells nothing of her.""")
  ResponseEntity<Leaving.Report> erase(Caller caller, @RequestBody Confirmation confirmation,
      HttpServletRequest request) {
    var id = leaving.leave(caller, confirmation.password(), request.getRemoteAddr());
    return ResponseEntity.accepted().location(URI.create("/customer/api/erasures/" + id)).body(leaving.report(id));
  }

  @GetMapping("/erasures/{id}")
  @PermitAll
  @Operation(summary = "What became of all that the shop knew of somebody, room by room")
  Leaving.Report report(@PathVariable String id) {
    return leaving.report(id);
  }
}
