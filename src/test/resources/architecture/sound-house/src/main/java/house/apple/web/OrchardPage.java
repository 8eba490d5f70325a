package house.apple.web;

import house.apple.application.PearsKnown;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@PermitAll
class OrchardPage {

  private final PearsKnown pears;

  OrchardPage(PearsKnown pears) {
    this.pears = pears;
  }

  @GetMapping("/orchard")
  String orchard() {
    return "apple/orchard" + pears.known("north");
  }
}
