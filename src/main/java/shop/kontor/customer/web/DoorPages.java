package shop.kontor.customer.web;

import jakarta.annotation.security.PermitAll;
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
import shop.kontor.customer.application.FrontDoor;
import shop.kontor.customer.domain.EmailAddress;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;

/** Signing in and out, and opening an account. */
@Controller
@PermitAll
class DoorPages {

  private static final String HOME = "/customer";

  private final FrontDoor door;
  private final Passports passports;
  private final Sentences sentences;

  DoorPages(FrontDoor door, Passports passports, Sentences sentences) {
    this.door = door;
    this.passports = passports;
    this.sentences = sentences;
  }

  @GetMapping("/customer/sign-in")
  String signInForm(@RequestParam(defaultValue = HOME) String next, Model model) {
    model.addAttribute("next", next);
    return "customer/sign-in";
  }

  @PostMapping("/customer/sign-in")
  Object signIn(Caller caller, @RequestParam String email, @RequestParam String password,
      @RequestParam(defaultValue = HOME) String next, HttpServletRequest request, HttpServletResponse response) {
    try {
      passports.handOver(door.enter(caller, email, password, request.getRemoteAddr()), request, response);
      return SeeOther.next(next, HOME);
    } catch (Refusal refused) {
      return again("customer/sign-in", refused, email, null, next);
    }
  }

  @GetMapping("/customer/register")
  String registerForm(@RequestParam(defaultValue = HOME) String next, Model model) {
    model.addAttribute("next", next);
    return "customer/register";
  }

  @PostMapping("/customer/register")
  Object register(Caller caller, @RequestParam String email, @RequestParam String name, @RequestParam String password,
      @RequestParam(defaultValue = HOME) String next, HttpServletRequest request, HttpServletResponse response) {
    try {
      var customer = door.register(new EmailAddress(email), name, password);
      passports.handOver(door.welcome(caller, customer), request, response);
      return SeeOther.next(next, HOME);
    } catch (Refusal refused) {
      return again("customer/register", refused, email, name, next);
    }
  }

  @PostMapping("/customer/sign-out")
  RedirectView signOut(HttpServletResponse response) {
    passports.takeBack(response);
    return SeeOther.to("/");
  }

  /** The form once more, with what she wrote but for the password, and why it did not do. */
  private ModelAndView again(String view, Refusal refused, String email, String name, String next) {
    var page = new ModelAndView(view);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("refusal", sentences.of(refused));
    page.addObject("email", email);
    page.addObject("name", name);
    page.addObject("next", next);
    return page;
  }
}
