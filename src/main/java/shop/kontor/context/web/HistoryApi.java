package shop.kontor.context.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.context.application.History;
import shop.kontor.customer.CustomerId;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;

@RestController
@Tag(name = "Projects")
class HistoryApi {

  private final History history;

  HistoryApi(History history) {
    this.history = history;
  }

  @GetMapping("/context/api/history")
  @PermitAll
  @Operation(summary = "What the caller did in the shop, in all channels, the latest first")
  List<History.Line> mine(Caller caller) {
    return history.of(caller);
  }

  @GetMapping("/context/api/customers/{customer}/history")
  @RolesAllowed("STAFF")
  @Operation(summary = "What a customer did, for staff", description = """
      404 unless she agrees that staff see it to help her.""")
  History.Whole whole(Caller caller, @PathVariable String customer) {
    return history.whole(new CustomerId(customer)).orElseThrow(() -> Refusal.notFound("context.refused.history"));
  }
}
