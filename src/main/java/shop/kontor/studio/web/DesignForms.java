package shop.kontor.studio.web;

import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.studio.application.DesignView;
import shop.kontor.studio.application.Designing;
import shop.kontor.studio.application.Looking;
import shop.kontor.studio.application.Reworking;
import shop.kontor.studio.application.RoomMaking;
import shop.kontor.studio.domain.Change;
import shop.kontor.studio.domain.Finishes;

/** What members do on the page of a design. Everything works by plain forms; with scripts, in place. */
@Controller
@PermitAll
class DesignForms {

  private final Designing designing;
  private final Reworking reworking;
  private final Looking looking;
  private final RoomMaking rooms;
  private final Sheets sheets;

  DesignForms(Designing designing, Reworking reworking, Looking looking, RoomMaking rooms, Sheets sheets) {
    this.designing = designing;
    this.reworking = reworking;
    this.looking = looking;
    this.rooms = rooms;
    this.sheets = sheets;
  }

  @PostMapping("/studio/designs/{id}/choice")
  Object choose(@PathVariable String id, Caller caller, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(designing.choose(caller, id), caller, locale, model, htmx);
  }

  @PostMapping("/studio/designs/{id}/removal")
  Object drop(@PathVariable String id, Caller caller) {
    var project = looking.design(caller, id).project();
    designing.drop(caller, id);
    return SeeOther.to("/studio/projects/" + project);
  }

  @PostMapping("/studio/designs/{id}/undo")
  Object undo(@PathVariable String id, @RequestParam(required = false) Integer seen, Caller caller, Locale locale,
      Model model, @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(designing.undo(caller, id, seen), caller, locale, model, htmx);
  }

  @PostMapping("/studio/designs/{id}/finishes")
  Object finish(@PathVariable String id, @RequestParam(required = false) Finishes.Floor floor,
      @RequestParam(required = false) Finishes.Wall walls, Caller caller, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    rooms.finish(caller, looking.design(caller, id).project(), floor, walls);
    return shown(looking.design(caller, id), caller, locale, model, htmx);
  }

  @PostMapping("/studio/designs/{id}/wishes")
  Object wish(@PathVariable String id, @RequestParam DesignApi.Wish wish, @RequestParam(required = false) String kind,
      Caller caller, Locale locale, Model model, @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(Wishes.grant(reworking, caller, id, wish, kind), caller, locale, model, htmx);
  }

  @PostMapping("/studio/designs/{id}/placements")
  Object add(@PathVariable String id, @RequestParam String sku, @RequestParam(required = false) Integer seen,
      Caller caller, Locale locale, Model model, @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(designing.add(caller, id, new Sku(sku), null, 0, seen), caller, locale, model, htmx);
  }

  /** @param turn to this angle; @param sku another variant in its place */
  @PostMapping("/studio/designs/{id}/placements/{placement}")
  Object change(@PathVariable String id, @PathVariable String placement, @RequestParam(required = false) Integer turn,
      @RequestParam(required = false) Boolean locked, @RequestParam(required = false) String sku,
      @RequestParam(required = false) Integer seen, Caller caller, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(sku != null ? designing.swap(caller, id, placement, new Sku(sku), seen)
        : designing.move(caller, id, new Change.Moved(placement, null, turn, null, locked), seen),
        caller, locale, model, htmx);
  }

  @PostMapping("/studio/designs/{id}/placements/{placement}/reversal")
  Object reverse(@PathVariable String id, @PathVariable String placement, @RequestParam(required = false) Integer seen,
      Caller caller, Locale locale, Model model, @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(designing.reverse(caller, id, placement, seen), caller, locale, model, htmx);
  }

  @PostMapping("/studio/designs/{id}/placements/{placement}/removal")
  Object remove(@PathVariable String id, @PathVariable String placement, @RequestParam(required = false) Integer seen,
      Caller caller, Locale locale, Model model, @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return shown(designing.remove(caller, id, placement, seen), caller, locale, model, htmx);
  }

  private Object shown(DesignView design, Caller caller, Locale locale, Model model, @Nullable String htmx) {
    if (htmx == null) {
      return SeeOther.to("/studio/designs/" + design.id());
    }
    sheets.design(model, caller, design.id(), locale);
    return "studio/parts :: design";
  }
}
