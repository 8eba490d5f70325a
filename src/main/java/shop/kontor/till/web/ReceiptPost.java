package shop.kontor.till.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.till.application.ReceiptLetters;

/** Receipts by mail, from the till and from the desk. */
@Controller
@RolesAllowed("STAFF")
@Tag(name = "Till", description = "What is sold over the counter")
class ReceiptPost {

  private final ReceiptLetters letters;

  ReceiptPost(ReceiptLetters letters) {
    this.letters = letters;
  }

  /** @param to an e-mail address */
  record Receiver(String to) {}

  @PostMapping("/till/api/sales/{id}/letters")
  @ResponseBody
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Send the receipt by e-mail", description = "Once to each address, however often that is asked")
  void send(@PathVariable String id, @RequestBody Receiver receiver, Locale language) {
    letters.send(id, receiver.to(), language);
  }

  @PostMapping("/till/backoffice/sales/{id}/letters")
  RedirectView sendFromDesk(@PathVariable String id, @RequestParam String to, Locale language) {
    letters.send(id, to, language);
    return SeeOther.to("/till/backoffice/sales/" + id + "?mailed");
  }
}
