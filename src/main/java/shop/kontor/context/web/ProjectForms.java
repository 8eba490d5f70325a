package shop.kontor.context.web;

import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.catalog.Sku;
import shop.kontor.context.application.Beginning;
import shop.kontor.context.application.ProjectView;
import shop.kontor.context.application.Steering;
import shop.kontor.context.application.Steering.Weighing;
import shop.kontor.context.domain.Objection;
import shop.kontor.context.domain.RoomKind;
import shop.kontor.context.domain.Standing;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;

/** What members do on the pages of a project. Everything works by plain forms; with scripts, in place. */
@Controller
@PermitAll
class ProjectForms {

  private final Beginning beginning;
  private final Steering steering;
  private final Board board;
  private final Sentences sentences;
  private final String currency;

  ProjectForms(Beginning beginning, Steering steering, Board board, Sentences sentences,
      @Value("${kontor.currency:EUR}") String currency) {
    this.beginning = beginning;
    this.steering = steering;
    this.board = board;
    this.sentences = sentences;
    this.currency = currency;
  }

  @PostMapping("/context/projects")
  Object begin(@ModelAttribute("form") WishesForm form, Caller caller) {
    try {
      var project = beginning.begin(caller, form.wishes(currency), form.name(),
          form.sku() == null || form.sku().isBlank() ? null : new Sku(form.sku()));
      return SeeOther.to("/context/projects/" + project.id());
    } catch (Refusal | IllegalArgumentException refused) {
      return again("context/begin", form, refused);
    }
  }

  @PostMapping("/context/projects/{id}/wishes")
  Object wish(@PathVariable String id, @ModelAttribute("form") WishesForm form, Caller caller) {
    steering.wish(caller, id, form.wishes(currency), form.seen());
    return SeeOther.to("/context/projects/" + id);
  }

  /** @param drop whether it is taken from the board */
  @PostMapping("/context/projects/{id}/pieces")
  Object weigh(@PathVariable String id, @RequestParam String sku, @RequestParam(required = false) Standing standing,
      @RequestParam(required = false) Integer quantity, @RequestParam(required = false) Objection objection,
      @RequestParam(required = false) String reason, @RequestParam(defaultValue = "false") boolean drop,
      @RequestParam(required = false) Integer seen, Caller caller, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(drop || quantity != null && quantity < 1 ? steering.drop(caller, id, new Sku(sku), seen)
        : steering.weigh(caller, id, new Sku(sku), new Weighing(standing, quantity, objection, reason), seen),
        caller, locale, model, htmx);
  }

  @PostMapping("/context/projects/{id}/undo")
  Object undo(@PathVariable String id, @RequestParam int number, Caller caller, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(steering.undo(caller, id, number), caller, locale, model, htmx);
  }

  @PostMapping("/context/projects/{id}/notes")
  Object note(@PathVariable String id, @RequestParam String text, Caller caller, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    var project = steering.note(caller, id, text);
    var shown = shown(project, caller, locale, model, htmx);
    return htmx == null ? shown : "context/parts :: noted";
  }

  private Object shown(ProjectView project, Caller caller, Locale locale, Model model, String htmx) {
    if (htmx == null) {
      return SeeOther.to("/context/projects/" + project.id());
    }
    board.fill(model, caller, project, false, locale);
    return "context/parts :: project";
  }

  /** The page once more, with what she wrote and why it did not do. */
  private ModelAndView again(String view, WishesForm form, RuntimeException refused) {
    var page = new ModelAndView(view);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("form", form);
    page.addObject("rooms", RoomKind.values());
    page.addObject("refusal", sentences.of(refused));
    return page;
  }
}
