package shop.kontor.backoffice.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.backoffice.application.StaffDoor;
import shop.kontor.foundation.post.ParkedMessage;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;

/** The door for staff, the desk behind it, and the post. */
@Controller
class StaffPages {

  private final StaffDoor door;
  private final Passports passports;
  private final PostOffice post;
  private final Sentences sentences;

  StaffPages(StaffDoor door, Passports passports, PostOffice post, Sentences sentences) {
    this.door = door;
    this.passports = passports;
    this.post = post;
    this.sentences = sentences;
  }

  @GetMapping("/backoffice/sign-in")
  @PermitAll
  String form(@RequestParam(defaultValue = "/backoffice") String next, Model model) {
    model.addAttribute("next", next);
    return "backoffice/sign-in";
  }

  @PostMapping("/backoffice/sign-in")
  @PermitAll
  Object signIn(Caller caller, @RequestParam String name, @RequestParam String password,
      @RequestParam(defaultValue = "/backoffice") String next, HttpServletRequest request,
      HttpServletResponse response) {
    try {
      var staff = caller.asStaff(door.enter(name, password, request.getRemoteAddr()));
      passports.handOver(staff, request, response);
      return SeeOther.next(next, "/backoffice");
    } catch (Refusal refused) {
      var page = new ModelAndView("backoffice/sign-in");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("refusal", sentences.of(refused));
      page.addObject("name", name);
      page.addObject("next", next);
      return page;
    }
  }

  @PostMapping("/backoffice/sign-out")
  @PermitAll
  RedirectView signOut(HttpServletResponse response) {
    passports.takeBack(response);
    return SeeOther.to("/");
  }

  @GetMapping("/backoffice")
  @RolesAllowed("STAFF")
  String desk(Caller caller, Model model) {
    model.addAttribute("name", caller.staffName());
    model.addAttribute("rooms", post.rooms());
    return "backoffice/desk";
  }

  @GetMapping("/backoffice/post")
  @RolesAllowed("STAFF")
  String post(Caller caller, Model model) {
    model.addAttribute("rooms", post.rooms());
    model.addAttribute("broker", post.broker().orElse(null));
    model.addAttribute("failed", post.failed());
    return "backoffice/post";
  }

  @PostMapping("/backoffice/post/replay")
  @RolesAllowed("STAFF")
  RedirectView replay(@RequestParam String listener, @RequestParam long position) {
    if (!post.replay(listener, position)) {
      throw Refusal.notFound("backoffice.refused.replay");
    }
    return SeeOther.to("/backoffice/post");
  }

  /** Asks whether this is meant: what is dropped is never heard. */
  @GetMapping("/backoffice/post/drop")
  @RolesAllowed("STAFF")
  String askDrop(@RequestParam String listener, @RequestParam long position, Model model) {
    model.addAttribute("message", post.failed().stream().filter(ParkedMessage::parked)
        .filter(parked -> parked.listener().equals(listener) && parked.position() == position).findFirst()
        .orElseThrow(() -> Refusal.notFound("backoffice.refused.drop")));
    return "backoffice/drop";
  }

  @PostMapping("/backoffice/post/drop")
  @RolesAllowed("STAFF")
  RedirectView drop(Caller caller, @RequestParam String listener, @RequestParam long position) {
    if (!post.drop(listener, position, caller.staffName())) {
      throw Refusal.notFound("backoffice.refused.drop");
    }
    return SeeOther.to("/backoffice/post");
  }
}
