package shop.kontor.assistant.web;

import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.assistant.application.Conversing;
import shop.kontor.assistant.application.Recipient;
import shop.kontor.assistant.application.TalkView;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.SeeOther;

/** The conversation beside every page: parts that are included by URL, and a page of its own where there is no script. */
@Controller
@PermitAll
class TalkFragments {

  private final Conversing conversing;
  private final LiveUpdates live;

  TalkFragments(Conversing conversing, LiveUpdates live) {
    this.conversing = conversing;
    this.live = live;
  }

  /** The button that opens it. Makes nobody a visitor, and is the same for all. */
  @GetMapping("/assistant/fragments/door")
  String door() {
    return "assistant/door";
  }

  /** Makes nobody a visitor: who is none yet has said nothing. */
  @GetMapping("/assistant/fragments/talk")
  String talk(@RequestParam(required = false) String conversation, @RequestParam(required = false) String project,
      Optional<Caller> caller, Model model) {
    var within = caller.filter(who -> project != null && conversing.knows(who, project)).map(_ -> project).orElse(null);
    show(model, caller.flatMap(who -> conversation == null ? conversing.latest(who, within)
        : Optional.of(conversing.look(who, conversation))).orElse(null), within);
    return "assistant/talk :: talk";
  }

  @GetMapping("/assistant")
  String page(@RequestParam(required = false) String project, Optional<Caller> caller, Model model) {
    var within = caller.filter(who -> project != null && conversing.knows(who, project)).map(_ -> project).orElse(null);
    show(model, caller.flatMap(who -> conversing.latest(who, within)).orElse(null), within);
    return "assistant/page";
  }

  @PostMapping("/assistant/turns")
  Object say(Caller caller, @RequestParam(required = false) String conversation,
      @RequestParam(required = false) String project, @RequestParam String text, Locale locale,
      @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
    var talk = conversing.say(caller, blank(conversation), blank(project), text, locale.getLanguage());
    return shown(talk, htmx, model);
  }

  @PostMapping("/assistant/conversations/{id}/model")
  Object allow(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean on,
      @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
    return shown(conversing.allow(caller, id, on), htmx, model);
  }

  /** What is asked or thought of just now is no more. */
  @PostMapping("/assistant/conversations/{id}/stop")
  Object stop(Caller caller, @PathVariable String id, @RequestHeader(name = "HX-Request", required = false) String htmx,
      Model model) {
    return shown(conversing.cancel(caller, id), htmx, model);
  }

  private static Object shown(TalkView talk, @Nullable String htmx, Model model) {
    if (htmx == null) {
      return SeeOther.to("/assistant");
    }
    show(model, talk, talk.project());
    return "assistant/talk :: talk";
  }

  /** What she wrote down, so that something can be ordered for her. */
  record Written(String email, String name, String street, String extra, String postcode, String city, String country,
      String method) {

    Recipient recipient() {
      return new Recipient(email == null ? null : email.strip(), new PostalAddress(name, street, extra, postcode, city,
          country), method);
    }
  }

  @PostMapping("/assistant/conversations/{id}/recipient")
  Object write(Caller caller, @PathVariable String id, @ModelAttribute Written written,
      @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
    var talk = conversing.write(caller, id, written.recipient());
    if (htmx == null) {
      return SeeOther.to("/assistant");
    }
    show(model, talk, talk.project());
    return "assistant/talk :: talk";
  }

  @GetMapping(path = "/assistant/conversations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id, Caller caller) {
    return live.watch(conversing.topic(caller, id));
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static void show(Model model, @Nullable TalkView talk, @Nullable String project) {
    model.addAttribute("talk", talk);
    model.addAttribute("project", talk != null && talk.project() != null ? talk.project() : blank(project));
  }
}
