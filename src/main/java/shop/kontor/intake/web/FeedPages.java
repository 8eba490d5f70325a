package shop.kontor.intake.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.intake.application.FeedQueue;

/** The back office's page for handing feeds in, watching them, and looking back. */
@Controller
@RolesAllowed("STAFF")
class FeedPages {

  private final Counter counter;
  private final LiveUpdates live;

  FeedPages(Counter counter, LiveUpdates live) {
    this.counter = counter;
    this.live = live;
  }

  @GetMapping("/intake/backoffice")
  String feeds(Caller caller, Model model) {
    model.addAttribute("feeds", counter.latest());
    return "intake/feeds";
  }

  @PostMapping("/intake/backoffice/feeds")
  RedirectView handIn(@RequestParam MultipartFile file, @RequestParam(required = false) String rates,
      @RequestParam(required = false) String location, @RequestParam(required = false) Integer inStock) {
    return to("/intake/backoffice/feeds/" + counter.handIn(file, rates, location, inStock).id());
  }

  @GetMapping("/intake/backoffice/feeds/{id}")
  String feed(Caller caller, @PathVariable String id, Model model) {
    model.addAttribute("feed", counter.feed(id));
    return "intake/feed";
  }

  @PostMapping("/intake/backoffice/feeds/{id}/again")
  RedirectView again(@PathVariable String id) {
    return to("/intake/backoffice/feeds/" + counter.again(id).id());
  }

  @GetMapping("/intake/fragments/feed")
  String state(Caller caller, @RequestParam String id, Model model) {
    model.addAttribute("feed", counter.feed(id));
    return "intake/state";
  }

  @GetMapping("/intake/feeds/{id}/events")
  SseEmitter events(Caller caller, @PathVariable String id) {
    return live.watch(FeedQueue.topic(counter.find(id).getId()));
  }

  private static RedirectView to(String address) {
    var redirect = new RedirectView(address);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return redirect;
  }
}
