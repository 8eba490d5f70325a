package shop.kontor.studio.web;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.studio.application.Beginning;
import shop.kontor.studio.application.DraftingRoom;
import shop.kontor.studio.application.Looking;
import shop.kontor.studio.application.RoomMaking;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.TypedSize;

/** What members do on the pages of a room, by plain forms. */
@Controller
@PermitAll
class RoomForms {

  private final Beginning beginning;
  private final RoomMaking rooms;
  private final DraftingRoom drafting;
  private final Looking looking;
  private final Sheets sheets;
  private final Sentences sentences;
  private final MessageSource messages;
  private final String currency;

  RoomForms(Beginning beginning, RoomMaking rooms, DraftingRoom drafting, Looking looking, Sheets sheets,
      Sentences sentences, MessageSource messages, @Value("${kontor.currency:EUR}") String currency) {
    this.beginning = beginning;
    this.rooms = rooms;
    this.drafting = drafting;
    this.looking = looking;
    this.sheets = sheets;
    this.sentences = sentences;
    this.messages = messages;
    this.currency = currency;
  }

  /** From a size to designs in one step; else to where she tells of her room. */
  @PostMapping("/studio/projects")
  Object begin(@ModelAttribute("form") BeginForm form, Caller caller, Locale locale) {
    try {
      var purpose = form.purpose() == null ? Purpose.LIVING : form.purpose();
      var room = form.room();
      var project = beginning.begin(caller, form.wish(messages.getMessage("studio.purpose." + purpose, null, locale),
          currency), room);
      if (room == null) {
        return SeeOther.to("/studio/projects/" + project + "/room?way=" + form.entrance());
      }
      drafting.start(caller, project);
      return SeeOther.to("/studio/projects/" + project);
    } catch (Refusal | IllegalArgumentException refused) {
      var page = new ModelAndView("studio/start");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addAllObjects(Map.of("form", form, "purposes", Purpose.values(), "styles", BeginForm.STYLES,
          "ways", Way.values(), "projects", looking.projects(caller), "refusal", sentences.of(refused)));
      return page;
    }
  }

  @PostMapping("/studio/projects/{project}/room/size")
  Object type(@PathVariable String project, @RequestParam String width, @RequestParam String depth,
      @RequestParam(defaultValue = "") String height, @RequestParam(required = false) TypedSize.@Nullable Corner cut,
      @RequestParam(defaultValue = "") String cutWidth, @RequestParam(defaultValue = "") String cutDepth,
      @RequestParam(required = false) Integer seen, Caller caller) {
    rooms.mayChange(caller, project);
    var size = new TypedSize(BeginForm.millimetres(width), BeginForm.millimetres(depth), millimetres(cut, cutWidth),
        millimetres(cut, cutDepth), cut, height.isBlank() ? TypedSize.USUAL_HEIGHT : BeginForm.millimetres(height));
    rooms.set(caller, project, size.room(""), seen);
    return SeeOther.to("/studio/projects/" + project);
  }

  private static int millimetres(TypedSize.@Nullable Corner cut, String written) {
    return cut == null ? 0 : BeginForm.millimetres(written);
  }

  /** @param room its place among those found, from 0 */
  @PostMapping("/studio/projects/{project}/plans/{finding}")
  Object choose(@PathVariable String project, @PathVariable String finding, @RequestParam int room, Caller caller) {
    rooms.choose(caller, project, finding, room, null);
    return SeeOther.to("/studio/projects/" + project + "/room");
  }

  @PostMapping("/studio/projects/{project}/brief")
  Object ask(@PathVariable String project, @RequestParam(defaultValue = "") String style,
      @RequestParam(defaultValue = "") String budget, @RequestParam(name = "must", required = false) List<String> musts,
      Caller caller, Model model, @RequestHeader(name = "HX-Request", required = false) String htmx) {
    var likes = style.isBlank() ? null : style;
    var most = BeginForm.money(budget, currency);
    rooms.ask(caller, project, before -> before.wishing(likes, most, musts));
    drafting.start(caller, project);
    return shown(project, caller, model, htmx);
  }

  @PostMapping("/studio/projects/{project}/drafts")
  Object draft(@PathVariable String project, Caller caller, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    drafting.start(caller, project);
    return shown(project, caller, model, htmx);
  }

  @PostMapping("/studio/projects/{project}/drafts/end")
  Object stop(@PathVariable String project, Caller caller, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    drafting.cancel(caller, project);
    return shown(project, caller, model, htmx);
  }

  private Object shown(String project, Caller caller, Model model, @Nullable String htmx) {
    if (htmx == null) {
      return SeeOther.to("/studio/projects/" + project);
    }
    sheets.project(model, caller, project);
    return "studio/parts :: project";
  }
}
