package shop.kontor.context.web;

import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.context.application.Looking;
import shop.kontor.context.application.ProjectView;
import shop.kontor.context.domain.RoomKind;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;

/** What members see of their projects. */
@Controller
@PermitAll
class ProjectPages {

  private final Looking looking;
  private final Board board;
  private final LiveUpdates live;

  ProjectPages(Looking looking, Board board, LiveUpdates live) {
    this.looking = looking;
    this.board = board;
    this.live = live;
  }

  @GetMapping("/context/projects")
  String list(Caller caller, Model model) {
    model.addAttribute("projects", looking.of(caller));
    return "context/projects";
  }

  /** @param sku of a piece to begin with */
  @GetMapping("/context/projects/new")
  String begin(@RequestParam(defaultValue = "") String sku, Model model) {
    model.addAttribute("form", WishesForm.blank(sku));
    model.addAttribute("rooms", RoomKind.values());
    return "context/begin";
  }

  /** @param at number of the step up to which it is shown; left out for how it stands */
  @GetMapping("/context/projects/{id}")
  String project(@PathVariable String id, @RequestParam(required = false) Integer at,
      @RequestParam(defaultValue = "false") boolean all, Caller caller, Locale locale, Model model) {
    board.fill(model, caller, id, at, all, locale);
    return "context/project";
  }

  @GetMapping("/context/fragments/project")
  String parts(@RequestParam String id, @RequestParam(defaultValue = "false") boolean all, Caller caller, Locale locale,
      Model model) {
    board.fill(model, caller, id, null, all, locale);
    return "context/parts :: project";
  }

  /** What happened today and yesterday, for a page of any room. */
  @GetMapping("/context/fragments/recent")
  String recent(@RequestParam String id, Caller caller, Locale locale, Model model) {
    board.recent(model, caller, id, locale);
    return "context/parts :: recent";
  }

  @GetMapping("/context/projects/{id}/wishes")
  String wishes(@PathVariable String id, Caller caller, Model model) {
    var project = looking.project(caller, id, null);
    model.addAttribute("project", project);
    model.addAttribute("trail", trail(project));
    model.addAttribute("form", WishesForm.of(project.wishes(), project.seen()));
    model.addAttribute("rooms", RoomKind.values());
    return "context/wishes";
  }

  @GetMapping(path = "/context/projects/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id, Caller caller) {
    return live.watch(looking.topic(caller, id));
  }

  private static Map<String, String> trail(ProjectView project) {
    return Map.of("/context/projects/" + project.id(), project.wishes().goal());
  }
}
