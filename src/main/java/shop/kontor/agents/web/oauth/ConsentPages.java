package shop.kontor.agents.web.oauth;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.agents.application.Clients;
import shop.kontor.agents.application.Pace;
import shop.kontor.agents.application.Permits;
import shop.kontor.agents.application.Tokens;
import shop.kontor.agents.domain.Client;
import shop.kontor.agents.domain.Scope;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a customer whether an agent may act for her, and sends her back with the answer. What she is asked is sealed into
 * the form, so that she answers that and nothing else. What is against the protocol is told to her, not sent on: else
 * anybody could lead her from here to anywhere (RFC 9700 section 4.11.2).
 */
@Controller
@Hidden
class ConsentPages {

  private static final String PURPOSE = "agents.consent";
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Clients clients;
  private final Permits permits;
  private final Tokens tokens;
  private final Pace pace;
  private final Seals seals;
  private final ShopAddress shop;
  private final JsonMapper json;
  private final Clock clock;

  ConsentPages(Clients clients, Permits permits, Tokens tokens, Pace pace, Seals seals, ShopAddress shop, JsonMapper json,
      Clock clock) {
    this.clients = clients;
    this.permits = permits;
    this.tokens = tokens;
    this.pace = pace;
    this.seals = seals;
    this.shop = shop;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/agents/oauth/authorize")
  @PermitAll
  Object ask(Caller caller, @RequestParam MultiValueMap<String, String> given, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    if (!pace.may(request.getRemoteAddr())) {
      throw Refusal.tooMany("agents.refused.often");
    }
    var client = clients.find(one(given, "client_id"), request.getRemoteAddr())
        .orElseThrow(() -> Refusal.invalid("agents.refused.client"));
    var redirect = one(given, "redirect_uri");
    if (!client.sendsTo(redirect)) {
      throw Refusal.invalid("agents.refused.redirect");
    }
    if (caller.customer().isEmpty()) {
      return SeeOther.to("/customer/sign-in?next="
          + URLEncoder.encode("/agents/oauth/authorize?" + request.getQueryString(), StandardCharsets.UTF_8));
    }
    model.addAttribute("agent", client.name());
    model.addAttribute("returns", Client.hostOf(redirect));
    try {
      var asking = Asking.of(client, redirect, given, shop.of(""), caller.customerId(), clock.instant().plus(PATIENCE));
      model.addAttribute("host", client.host());
      model.addAttribute("scopes", asking.scopes());
      model.addAttribute("already", permits.given(caller.customerId(), client));
      model.addAttribute("asked", seals.seal(PURPOSE, json.writeValueAsString(asking)));
      return "agents/consent";
    } catch (Asking.Wrong wrong) {
      response.setStatus(400);
      model.addAttribute("said", "wrong");
      model.addAttribute("back", Asking.back(redirect, given.getFirst("state"), "error", wrong.getMessage(), shop.of("")));
      return "agents/back";
    }
  }

  private static String one(MultiValueMap<String, String> given, String name) {
    var values = given.getOrDefault(name, List.of());
    if (values.size() != 1 || values.getFirst().isBlank()) {
      throw Refusal.invalid("agents.refused.missing", name);
    }
    return values.getFirst();
  }

  /**
   * Her answer. A page sends her back, and not the answer to the form: no form of the house may lead out of it.
   *
   * @param asked what she was asked, sealed
   * @param answer {@code yes}, or anything else
   * @param allowed of what was asked for
   */
  @PostMapping("/agents/oauth/authorize")
  @RolesAllowed("CUSTOMER")
  String answer(Caller caller, @RequestParam String asked, @RequestParam String answer,
      @RequestParam(defaultValue = "") List<Scope> allowed, HttpServletResponse response, Model model) {
    var asking = seals.open(PURPOSE, asked).map(text -> json.readValue(text, Asking.class))
        .filter(each -> each.customer().equals(caller.customerId()) && each.until().isAfter(clock.instant()))
        .orElseThrow(() -> Refusal.invalid("agents.refused.stale"));
    var scopes = EnumSet.noneOf(Scope.class);
    allowed.stream().filter(asking.scopes()::contains).forEach(scopes::add);
    boolean yes = answer.equals("yes") && !scopes.isEmpty();
    var back = yes ? asking.withCode(tokens.allow(caller.customerId(), asking.client(), scopes, asking.audience(),
        asking.redirect(), asking.challenge()).told(), shop.of("")) : asking.withError("access_denied", shop.of(""));
    response.setHeader("Refresh", "0; url=" + back);
    response.setHeader("Referrer-Policy", "no-referrer");
    model.addAttribute("agent", asking.client().name());
    model.addAttribute("returns", Client.hostOf(asking.redirect()));
    model.addAttribute("said", yes ? "yes" : "no");
    model.addAttribute("back", back);
    return "agents/back";
  }
}
