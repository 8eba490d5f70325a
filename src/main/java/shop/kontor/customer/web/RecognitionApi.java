package shop.kontor.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.customer.application.Recognition;

@RestController
@RolesAllowed("STAFF")
@Tag(name = "Customers")
class RecognitionApi {

  private final Recognition recognition;

  RecognitionApi(Recognition recognition) {
    this.recognition = recognition;
  }

  @GetMapping("/customer/api/customers")
  @Operation(summary = "Who this is", description = """
      By a whole e-mail address or phone number, however that is written; no more than five who share one. Parts find \
      nobody.""")
  List<Recognition.Known> find(@RequestParam String q) {
    return recognition.find(q);
  }
}
