package shop.kontor.studio.web;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.studio.application.DesignView;
import shop.kontor.studio.application.Looking;
import shop.kontor.studio.domain.drawing.PlanDrawing;
import shop.kontor.studio.domain.drawing.PlanDrawing.Options;

/** Two designs of a project beside each other, in the room and in words. */
@Controller
@PermitAll
class PairPages {

  private final Looking looking;
  private final Sheets sheets;

  PairPages(Looking looking, Sheets sheets) {
    this.looking = looking;
    this.sheets = sheets;
  }

  /** @param one which of them; the first there is where it is none of the project's, as is {@code other} */
  @GetMapping("/studio/projects/{project}/pair")
  Object pair(@PathVariable String project, @RequestParam(required = false) @Nullable String one,
      @RequestParam(required = false) @Nullable String other, Caller caller, Model model, Locale locale) {
    var all = sheets.designs(caller, project);
    if (all.size() < 2) {
      return SeeOther.to("/studio/projects/" + project);
    }
    var sheet = looking.project(caller, project);
    var pair = compared(model, all, one, other);
    model.addAttribute("sheet", sheet);
    model.addAttribute("all", all);
    model.addAttribute("trail", Map.of("/studio/projects/" + project, sheet.goal()));
    model.addAttribute("stills", pair.stream().collect(Collectors.toMap(DesignView::id, design -> still(caller, design, locale))));
    return "studio/pair";
  }

  @GetMapping("/studio/fragments/projects/{project}/pair")
  Object words(@PathVariable String project, @RequestParam(required = false) @Nullable String one,
      @RequestParam(required = false) @Nullable String other, Caller caller, Model model) {
    compared(model, sheets.designs(caller, project), one, other);
    return "studio/parts :: compared";
  }

  private static List<DesignView> compared(Model model, List<DesignView> all, @Nullable String one, @Nullable String other) {
    // whom she asked for, then whoever is there: the other does not become the one by asking for it alone
    var first = all.stream().filter(each -> each.id().equals(one)).findFirst()
        .or(() -> all.stream().filter(each -> !each.id().equals(other)).findFirst());
    var second = Stream.concat(all.stream().filter(each -> each.id().equals(other)), all.stream())
        .filter(each -> first.stream().noneMatch(taken -> taken.id().equals(each.id()))).findFirst();
    var pair = Stream.of(first, second).flatMap(Optional::stream).toList();
    model.addAttribute("designs", pair);
    model.addAttribute("compared", Comparison.of(pair));
    return pair;
  }

  private String still(Caller caller, DesignView design, Locale locale) {
    var drawn = looking.sheet(caller, design.id(), design.revision());
    return PlanDrawing.svg(drawn.room(), drawn.draft().placements(), Options.thumbnail(locale));
  }
}
