package shop.kontor.context.web;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.context.application.Looking;
import shop.kontor.context.application.Sharing;
import shop.kontor.context.domain.Role;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.ShopAddress;

/** Who takes part, on pages: members, links, and the door at which whoever was invited comes in. */
@Controller
@PermitAll
class SharingPages {

  private final Looking looking;
  private final Sharing sharing;
  private final ShopAddress shop;

  SharingPages(Looking looking, Sharing sharing, ShopAddress shop) {
    this.looking = looking;
    this.sharing = sharing;
    this.shop = shop;
  }

  @GetMapping("/context/projects/{id}/members")
  String members(@PathVariable String id, Caller caller, Model model) {
    var project = looking.project(caller, id, null);
    model.addAttribute("project", project);
    model.addAttribute("trail", Map.of("/context/projects/" + id, project.wishes().goal()));
    model.addAttribute("door", shop.of("/context/join?link="));
    return "context/members";
  }

  @PostMapping("/context/projects/{id}/links")
  RedirectView invite(@PathVariable String id, @RequestParam Role role, Caller caller) {
    sharing.invite(caller, id, role);
    return back(id);
  }

  @PostMapping("/context/projects/{id}/links/{link}/revocation")
  RedirectView revoke(@PathVariable String id, @PathVariable String link, Caller caller) {
    sharing.revoke(caller, id, link);
    return back(id);
  }

  @PostMapping("/context/projects/{id}/members/{number}/removal")
  RedirectView remove(@PathVariable String id, @PathVariable int number, Caller caller) {
    return sharing.remove(caller, id, number).map(_ -> back(id)).orElseGet(() -> SeeOther.to("/context/projects"));
  }

  @PostMapping("/context/projects/{id}/store")
  RedirectView askStore(@PathVariable String id, @RequestParam boolean open, Caller caller) {
    sharing.askStore(caller, id, open);
    return back(id);
  }

  /** Opens nothing yet: whoever looks at a link need not mean to join. */
  @GetMapping("/context/join")
  Object door(@RequestParam(defaultValue = "") String link, Caller caller, Model model) {
    var invitation = sharing.invitation(caller, link);
    if (invitation.member()) {
      return SeeOther.to("/context/projects/" + invitation.project());
    }
    model.addAttribute("invitation", invitation);
    model.addAttribute("link", link);
    return "context/join";
  }

  @PostMapping("/context/join")
  RedirectView join(@RequestParam String link, @RequestParam(defaultValue = "") String name, Caller caller) {
    return SeeOther.to("/context/projects/" + sharing.join(caller, link, name).id());
  }

  private static RedirectView back(String id) {
    return SeeOther.to("/context/projects/" + id + "/members");
  }
}
