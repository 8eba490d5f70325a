package shop.kontor.context.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Sku;
import shop.kontor.context.application.Looking;
import shop.kontor.context.application.Steering;
import shop.kontor.context.application.Steering.Weighing;
import shop.kontor.context.domain.Standing;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.SeeOther;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** From the page of a product into a project: a part of that page, which is included by URL. */
@Controller
@PermitAll
class PutFragment {

  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Looking looking;
  private final Steering steering;
  private final MessageSource messages;

  PutFragment(Looking looking, Steering steering, MessageSource messages) {
    this.looking = looking;
    this.steering = steering;
    this.messages = messages;
  }

  /** Makes nobody a visitor: who is none yet has no project. */
  @GetMapping("/context/fragments/put")
  String put(@RequestParam String sku, Optional<Caller> caller, Model model) {
    model.addAttribute("sku", new Sku(sku));
    model.addAttribute("projects", caller.map(looking::of).orElse(List.of()));
    return "context/put";
  }

  @PostMapping("/context/pieces")
  Object put(@RequestParam String project, @RequestParam String sku, Caller caller, Locale locale,
      @RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletResponse response) {
    var view = steering.weigh(caller, project, new Sku(sku), new Weighing(null, null, null, null), null);
    if (htmx == null) {
      return SeeOther.to("/context/projects/" + project);
    }
    response.setHeader("HX-Trigger", JSON.writeValueAsString(Map.of("toast",
        messages.getMessage("context.put.done", new Object[] {view.wishes().goal()}, locale))));
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }
}
