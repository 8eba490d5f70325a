package shop.kontor.studio.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import shop.kontor.foundation.security.Caller;
import shop.kontor.studio.application.DesignView;
import shop.kontor.studio.application.DraftingRoom;
import shop.kontor.studio.application.Looking;
import shop.kontor.studio.application.RoomMaking;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Repertoire;
import shop.kontor.studio.domain.drawing.PlanDrawing;
import shop.kontor.studio.domain.drawing.PlanDrawing.Options;

/** Lays out what pages of projects and designs show. */
@Component
class Sheets {

  private static final List<String> LEANINGS = List.of("warm", "cosy", "bright", "dark", "calm", "colourful", "light-wood", "dark-wood");

  private final Looking looking;
  private final RoomMaking rooms;
  private final DraftingRoom drafting;

  Sheets(Looking looking, RoomMaking rooms, DraftingRoom drafting) {
    this.looking = looking;
    this.rooms = rooms;
    this.drafting = drafting;
  }

  void project(Model model, Caller caller, String project) {
    model.addAttribute("sheet", looking.project(caller, project));
    model.addAttribute("room", rooms.look(caller, project));
    model.addAttribute("brief", rooms.brief(caller, project));
    model.addAttribute("progress", drafting.progress(caller, project));
    model.addAttribute("styles", BeginForm.STYLES);
    var designs = designs(caller, project);
    model.addAttribute("designs", designs);
    model.addAttribute("compared", Comparison.of(designs));
  }

  /** The chosen one first, then the best. */
  List<DesignView> designs(Caller caller, String project) {
    return looking.designs(caller, project).stream().sorted(Comparator.comparing(DesignView::isChosen).reversed())
        .toList();
  }

  /** Of pieces that a project's room may have, and of those that fit no kind. */
  List<String> kinds(Caller caller, String project) {
    var purpose = Purpose.valueOf(looking.project(caller, project).room().name());
    return List.copyOf(Repertoire.of(purpose, List.of("desk", "other")));
  }

  /** What she has already has no picture: it is drawn as it is on the plan. By placement. */
  static Map<String, String> drawings(List<Placement> placements, Locale locale) {
    return placements.stream().filter(placement -> placement.piece().isHerOwn())
        .collect(Collectors.toMap(Placement::id, placement -> PlanDrawing.svg(placement.piece(), locale), (one, _) -> one));
  }

  void design(Model model, Caller caller, String id, Locale locale) {
    var design = looking.design(caller, id);
    var sheet = looking.sheet(caller, id, design.revision());
    var project = looking.project(caller, design.project());
    var trail = new LinkedHashMap<String, String>();
    trail.put("/studio/projects/" + design.project(), project.goal());
    model.addAttribute("design", design);
    model.addAttribute("exchanges", looking.exchanges(caller, design));
    model.addAttribute("sheet", project);
    model.addAttribute("trail", trail);
    model.addAttribute("kinds", List.copyOf(Repertoire.of(Purpose.valueOf(project.room().name()), List.of("desk"))));
    model.addAttribute("leanings", LEANINGS);
    model.addAttribute("styles", BeginForm.STYLES);
    model.addAttribute("finishes", sheet.finishes());
    model.addAttribute("floors", Finishes.Floor.values());
    model.addAttribute("walls", Finishes.Wall.values());
    model.addAttribute("drawings", drawings(sheet.draft().placements(), locale));
    model.addAttribute("still", PlanDrawing.svg(sheet.room(), sheet.draft().placements(), Options.thumbnail(locale)));
    model.addAttribute("plan", PlanDrawing.svg(sheet.room(), sheet.draft().placements(),
        design.open() ? Options.plan(locale).forChanging() : Options.plan(locale)));
  }
}
