package shop.kontor.cart.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.cart.application.CartView;
import shop.kontor.cart.application.Coupons;
import shop.kontor.cart.application.LiveCarts;
import shop.kontor.cart.application.Shopping;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.databind.json.JsonMapper;

/** The cart's page. Everything works by plain forms; with scripts, in place. */
@Controller
@PermitAll
class CartPages {

  private final Shopping shopping;
  private final Coupons coupons;
  private final LiveUpdates live;
  private final Sentences sentences;
  private final MessageSource messages;
  private final JsonMapper json;

  CartPages(Shopping shopping, Coupons coupons, LiveUpdates live, Sentences sentences, MessageSource messages,
      JsonMapper json) {
    this.shopping = shopping;
    this.coupons = coupons;
    this.live = live;
    this.sentences = sentences;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping("/cart")
  String cart(Caller caller, Locale locale, Model model) {
    return page(caller, locale, model, "cart/cart");
  }

  /** For a cart that was changed elsewhere. */
  @GetMapping("/cart/fragments/contents")
  String contents(Caller caller, Locale locale, Model model, HttpServletResponse response) {
    trigger(response, null);
    return page(caller, locale, model, "cart/cart :: contents");
  }

  @GetMapping(path = "/cart/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Caller caller) {
    return live.watch(LiveCarts.topic(caller));
  }

  private String page(Caller caller, Locale locale, Model model, String view) {
    model.addAttribute("cart", shopping.look(caller));
    model.addAttribute("language", locale.getLanguage());
    return view;
  }

  /** Is on every page, and makes nobody a visitor: who is none yet has no cart, and the page makes her one once. */
  @GetMapping("/cart/fragments/badge")
  String badge(Optional<Caller> caller, Model model) {
    model.addAttribute("pieces", caller.map(shopping::pieces).orElse(0));
    return "cart/badge";
  }

  @PostMapping("/cart/lines")
  Object add(Caller caller, @RequestParam String sku, @RequestParam(defaultValue = "1") int quantity,
      @RequestParam(name = "promise", defaultValue = "") List<String> promises, Locale locale,
      @RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletResponse response) {
    var cart = shopping.add(caller, new Sku(sku), quantity, promises);
    if (htmx == null) {
      return SeeOther.to("/cart");
    }
    trigger(response, said(cart, locale));
    response.setStatus(HttpStatus.NO_CONTENT.value());
    return null;
  }

  @PostMapping("/cart/lines/{sku}")
  Object set(Caller caller, @PathVariable String sku, @RequestParam int quantity, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletResponse response) {
    shopping.set(caller, new Sku(sku), Math.max(0, quantity));
    if (htmx == null) {
      return SeeOther.to("/cart");
    }
    trigger(response, null);
    return page(caller, locale, model, "cart/cart :: contents");
  }

  /** @param code empty to take the coupon away */
  @PostMapping("/cart/coupon")
  Object give(Caller caller, @RequestParam String code, Locale locale, Model model,
      @RequestHeader(name = "HX-Request", required = false) String htmx, HttpServletRequest request,
      HttpServletResponse response) {
    String refusal = null;
    try {
      if (code.isBlank()) {
        coupons.takeAway(caller);
      } else {
        coupons.give(caller, code, request.getRemoteAddr());
      }
    } catch (Refusal | IllegalArgumentException refused) {
      refusal = sentences.of(refused);
      model.addAttribute("couponRefusal", refusal);
      model.addAttribute("code", code);
    }
    if (htmx == null && refusal == null) {
      return SeeOther.to("/cart");
    }
    return page(caller, locale, model, htmx == null ? "cart/cart" : "cart/cart :: contents");
  }

  private String said(CartView cart, Locale locale) {
    return cart.lines().stream().filter(line -> line.sku().equals(cart.over())).findFirst()
        .map(line -> messages.getMessage("cart.added.over", new Object[] {Formats.money(line.unitPrice(), locale)},
            locale))
        .orElseGet(() -> messages.getMessage("cart.added", null, locale));
  }

  private void trigger(HttpServletResponse response, String toast) {
    var events = json.createObjectNode().put("cart-changed", "");
    if (toast != null) {
      events.put("toast", toast);
    }
    response.setHeader("HX-Trigger", ascii(events.toString()));
  }

  /** Headers carry ASCII; JSON can say everything else by escapes. */
  private static String ascii(String text) {
    var plain = new StringBuilder();
    text.chars().forEach(c -> plain.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return plain.toString();
  }
}
