package shop.kontor.letters.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.letters.application.LetterReading;
import shop.kontor.letters.domain.Letter.State;

/** What was written to customers, for staff. */
@Controller
@RequestMapping("/letters/backoffice")
@RolesAllowed("STAFF")
class LetterDesk {

  private static final int LISTED = 50;

  private final LetterReading letters;
  private final LiveUpdates live;

  LetterDesk(LetterReading letters, LiveUpdates live) {
    this.letters = letters;
    this.live = live;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) String before,
      Model model) {
    fill(state, before, model);
    return "letters/desk";
  }

  @GetMapping("/fragments/letters")
  String rows(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) String before,
      Model model) {
    fill(state, before, model);
    return "letters/desk-parts :: letters";
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return live.watch(LetterReading.TOPIC);
  }

  @GetMapping("/letter")
  String letter(@RequestParam String reference, Model model) {
    model.addAttribute("letter", letters.find(reference)
        .orElseThrow(() -> Refusal.notFound("letters.refused.unknown")));
    model.addAttribute("sends", letters.sends());
    return "letters/desk-letter";
  }

  @PostMapping("/letter")
  RedirectView again(@RequestParam String reference) {
    letters.again(reference);
    return SeeOther.to(UriComponentsBuilder.fromPath("/letters/backoffice/letter").queryParam("reference", "{ref}")
        .encode().buildAndExpand(reference).toUriString());
  }

  private void fill(String state, @Nullable String before, Model model) {
    var chosen = state.isBlank() ? null : Arrays.stream(State.values()).filter(known -> known.name().equals(state))
        .findFirst().orElseThrow(() -> Refusal.invalid("letters.refused.state"));
    var found = letters.all(chosen, before, LISTED + 1);
    model.addAttribute("states", State.values());
    model.addAttribute("chosen", state);
    model.addAttribute("before", before);
    model.addAttribute("letters", found.stream().limit(LISTED).toList());
    model.addAttribute("older", found.size() > LISTED ? found.get(LISTED - 1).reference() : null);
    model.addAttribute("sends", letters.sends());
  }
}
