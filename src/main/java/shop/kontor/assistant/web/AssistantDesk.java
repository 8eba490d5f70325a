package shop.kontor.assistant.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.assistant.application.Clerks;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.SeeOther;

/** Where clerks see who waits for them, take over, and hand back. */
@Controller
@RolesAllowed("STAFF")
class AssistantDesk {

  private final Clerks clerks;
  private final LiveUpdates live;

  AssistantDesk(Clerks clerks, LiveUpdates live) {
    this.clerks = clerks;
    this.live = live;
  }

  @GetMapping("/assistant/backoffice")
  String desk(Caller clerk, Model model) {
    fill(clerk, model);
    return "assistant/desk";
  }

  @GetMapping("/assistant/backoffice/fragments/waiting")
  String waiting(Caller clerk, Model model) {
    fill(clerk, model);
    return "assistant/desk :: waiting";
  }

  /** How many wait, for the first page of the back office. */
  @GetMapping("/assistant/backoffice/fragments/callers")
  String callers(Caller clerk, Model model) {
    fill(clerk, model);
    return "assistant/desk :: callers";
  }

  private void fill(Caller clerk, Model model) {
    model.addAttribute("waiting", clerks.waiting());
    model.addAttribute("taken", clerks.taken(clerk));
  }

  @GetMapping(path = "/assistant/backoffice/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return live.watch(clerks.desk());
  }

  @GetMapping("/assistant/backoffice/conversations/{id}")
  String conversation(@PathVariable String id, Caller clerk, Model model) {
    show(id, clerk, model);
    return "assistant/desk-talk";
  }

  @GetMapping("/assistant/backoffice/fragments/conversations/{id}")
  String turns(@PathVariable String id, Caller clerk, Model model) {
    show(id, clerk, model);
    return "assistant/talk :: turns";
  }

  /** What she may say next, he does not say for her. */
  private void show(String id, Caller clerk, Model model) {
    model.addAttribute("talk", clerks.look(clerk, id));
    model.addAttribute("desk", true);
  }

  @GetMapping(path = "/assistant/backoffice/conversations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id, Caller clerk) {
    return live.watch(clerks.topic(clerk, id));
  }

  @PostMapping("/assistant/backoffice/conversations/{id}/take-over")
  Object takeOver(@PathVariable String id, Caller clerk) {
    clerks.takeOver(clerk, id);
    return SeeOther.to("/assistant/backoffice/conversations/" + id);
  }

  @PostMapping("/assistant/backoffice/conversations/{id}/turns")
  Object say(@PathVariable String id, @RequestParam String text, Caller clerk) {
    clerks.say(clerk, id, text);
    return SeeOther.to("/assistant/backoffice/conversations/" + id);
  }

  @PostMapping("/assistant/backoffice/conversations/{id}/hand-back")
  Object handBack(@PathVariable String id, Caller clerk) {
    clerks.handBack(clerk, id);
    return SeeOther.to("/assistant/backoffice");
  }
}
