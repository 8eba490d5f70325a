package house.pear.web;

import jakarta.annotation.security.PermitAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/pear/api")
class PearApi {

  @GetMapping("/pears/{tree}")
  @PermitAll
  String pears(String tree) {
    return "Please select a tree from the list, or update it";
  }
}
