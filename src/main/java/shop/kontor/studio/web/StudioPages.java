package shop.kontor.studio.web;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.studio.application.Looking;
import shop.kontor.studio.application.RoomMaking;
import shop.kontor.studio.application.Suggesting;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.TypedSize;
import shop.kontor.studio.domain.drawing.PlanDrawing;
import shop.kontor.studio.domain.drawing.PlanDrawing.Options;
import tools.jackson.databind.json.JsonMapper;

/** What members see of their rooms and designs. */
@Controller
@PermitAll
class StudioPages {

  /** Of a room to begin to draw with, in millimetres. */
  private static final int USUAL_WIDTH = 4_200;
  private static final int USUAL_DEPTH = 3_800;

  private final Looking looking;
  private final RoomMaking rooms;
  private final Suggesting suggesting;
  private final Sheets sheets;
  private final LiveUpdates live;
  private final JsonMapper json;

  StudioPages(Looking looking, RoomMaking rooms, Suggesting suggesting, Sheets sheets, LiveUpdates live,
      JsonMapper json) {
    this.looking = looking;
    this.rooms = rooms;
    this.suggesting = suggesting;
    this.sheets = sheets;
    this.live = live;
    this.json = json;
  }

  /** Makes nobody a visitor: who is none yet has no rooms. */
  @GetMapping("/studio")
  String start(Optional<Caller> caller, Model model) {
    model.addAttribute("form", BeginForm.BLANK);
    model.addAttribute("projects", caller.map(looking::projects).orElse(List.of()));
    fields(model);
    return "studio/start";
  }

  static void fields(Model model) {
    model.addAttribute("purposes", Purpose.values());
    model.addAttribute("styles", BeginForm.STYLES);
    model.addAttribute("ways", Way.values());
  }

  @GetMapping("/studio/projects/{project}")
  String project(@PathVariable String project, Caller caller, Model model) {
    sheets.project(model, caller, project);
    return "studio/project";
  }

  @GetMapping("/studio/fragments/projects/{project}")
  String designs(@PathVariable String project, Caller caller, Model model) {
    sheets.project(model, caller, project);
    return "studio/parts :: project";
  }

  @GetMapping("/studio/projects/{project}/room")
  String room(@PathVariable String project, @RequestParam(required = false) @Nullable Way way, Caller caller,
      Model model, Locale locale) {
    var room = rooms.look(caller, project);
    model.addAttribute("ways", Way.values());
    model.addAttribute("way", way != null ? way : room.room() == null ? Way.SIZE : Way.DRAW);
    model.addAttribute("room", room);
    model.addAttribute("corners", TypedSize.Corner.values());
    var own = rooms.brief(caller, project).own();
    model.addAttribute("own", own);
    model.addAttribute("drawings", Sheets.drawings(own, locale));
    model.addAttribute("kinds", sheets.kinds(caller, project));
    model.addAttribute("backs", KeptForm.Back.values());
    model.addAttribute("trail", Map.of("/studio/projects/" + project, room.goal()));
    model.addAttribute("drawn", json.writeValueAsString(room.room() == null ? TypedSize.rectangle(USUAL_WIDTH, USUAL_DEPTH)
        .room("") : room.room()));
    return "studio/room";
  }

  @GetMapping("/studio/designs/{id}")
  String design(@PathVariable String id, Caller caller, Model model, Locale locale) {
    sheets.design(model, caller, id, locale);
    return "studio/design";
  }

  @GetMapping("/studio/fragments/designs/{id}")
  String parts(@PathVariable String id, Caller caller, Model model, Locale locale) {
    sheets.design(model, caller, id, locale);
    return "studio/parts :: design";
  }

  /** @param what {@code colours}, {@code others} or {@code companions} */
  @GetMapping("/studio/fragments/designs/{id}/placements/{placement}/{what}")
  String suggestions(@PathVariable String id, @PathVariable String placement, @PathVariable String what, Caller caller,
      Model model) {
    model.addAttribute("design", looking.design(caller, id));
    model.addAttribute("placement", placement);
    model.addAttribute("what", what);
    model.addAttribute("suggestions", switch (what) {
      case "colours" -> suggesting.colours(caller, id, placement);
      case "companions" -> suggesting.companions(caller, id, placement, "rug");
      default -> suggesting.others(caller, id, placement);
    });
    return "studio/parts :: suggestions";
  }

  /** A picture as large as a thumb. */
  @GetMapping("/studio/designs/{id}/plan.svg")
  ResponseEntity<String> picture(@PathVariable String id, @RequestParam(required = false) Integer revision,
      Caller caller, Locale locale) {
    var sheet = looking.sheet(caller, id, revision);
    return ResponseEntity.ok().contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(PlanDrawing.svg(sheet.room(), sheet.draft().placements(), Options.thumbnail(locale)));
  }

  @GetMapping(path = "/studio/projects/{project}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String project, Caller caller) {
    return live.watch(looking.topic(caller, project));
  }
}
