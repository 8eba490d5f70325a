package shop.kontor.foundation.products;

import jakarta.annotation.security.PermitAll;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import shop.kontor.foundation.web.Refusal;

/** The messages between rooms, as the build wrote them down: beside the document of addresses. */
@Controller
@ConditionalOnWebApplication
class EventsDocument {

  private final Resource document = new ClassPathResource("documents/asyncapi.json");

  @PermitAll
  @ResponseBody
  @GetMapping(path = "/api-docs/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource events() {
    if (!document.exists()) {
      throw Refusal.notFound("foundation.refused.nothing");
    }
    return document;
  }
}
