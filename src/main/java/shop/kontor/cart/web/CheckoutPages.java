package shop.kontor.cart.web;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.cart.application.Checkout;
import shop.kontor.cart.application.Shopping;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.inventory.LocationId;

/** The checkout: address, delivery and payment on one page, each part served by the room that knows it. */
@Controller
@PermitAll
class CheckoutPages {

  private final Shopping shopping;
  private final Checkout checkout;
  private final Sentences sentences;

  CheckoutPages(Shopping shopping, Checkout checkout, Sentences sentences) {
    this.shopping = shopping;
    this.checkout = checkout;
    this.sentences = sentences;
  }

  /**
   * What the page sends.
   *
   * @param slot date and window, {@code 2026-12-01/MORNING}
   * @param agreed the total that she saw for delivery
   * @param agreedCollected the total that she saw for what she collects
   * @param collectAt the store where she collects it; empty for delivery
   */
  record Form(String email, String name, String street, String extra, String postcode, String city, String country,
      String slot, String method, String agreed, String agreedCollected, String collectAt) {

    Checkout.Wishes wishes(String language) {
      if (email == null || email.isBlank()) {
        throw Refusal.invalid("cart.refused.email");
      }
      boolean collected = collectAt != null && !collectAt.isBlank();
      if (!collected && (slot == null || !slot.contains("/"))) {
        throw Refusal.invalid("cart.refused.date");
      }
      var address = new PostalAddress(name, street, extra, postcode, city, country);
      return new Checkout.Wishes(email.strip(), language, address, collected ? null : date(),
          collected ? null : window(), method, money(collected ? agreedCollected : agreed),
          collected ? new LocationId(collectAt) : null);
    }

    private static Money money(String written) {
      return written == null || written.isBlank() ? null : Money.parse(written);
    }

    private LocalDate date() {
      try {
        return LocalDate.parse(slot.substring(0, slot.indexOf('/')));
      } catch (DateTimeParseException e) {
        throw Refusal.invalid("cart.refused.date");
      }
    }

    private Window window() {
      var name = slot.substring(slot.indexOf('/') + 1);
      return Arrays.stream(Window.values()).filter(window -> window.name().equals(name)).findFirst()
          .orElseThrow(() -> Refusal.invalid("cart.refused.window"));
    }
  }

  @GetMapping("/cart/checkout")
  Object form(Caller caller, Locale locale, @CookieValue(name = ProposedSlot.COOKIE, required = false) String proposed,
      Model model) {
    var cart = shopping.look(caller);
    if (!cart.ready()) {
      return SeeOther.to("/cart");
    }
    model.addAttribute("cart", cart);
    model.addAttribute("language", locale.getLanguage());
    model.addAttribute("slot", ProposedSlot.read(proposed));
    return "cart/checkout";
  }

  @PostMapping("/cart/checkout")
  Object submit(Caller caller, Locale locale, @ModelAttribute Form form) {
    try {
      return SeeOther.to("/ordering/orders/" + checkout.place(caller, form.wishes(locale.getLanguage())));
    } catch (Refusal | IllegalArgumentException refused) {
      return again(caller, locale, form, sentences.of(refused));
    }
  }

  /** The page once more, with what she wrote and why it did not do. */
  private Object again(Caller caller, Locale locale, Form form, String refusal) {
    var cart = shopping.look(caller);
    if (cart.lines().isEmpty()) {
      return SeeOther.to("/cart");
    }
    var page = new ModelAndView("cart/checkout");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("cart", cart);
    page.addObject("language", locale.getLanguage());
    page.addObject("form", form);
    page.addObject("slot", form.slot());
    page.addObject("refusal", refusal);
    return page;
  }
}
