package shop.kontor.agents.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.Errands;
import shop.kontor.agents.application.Lack;
import shop.kontor.agents.application.Pace;
import shop.kontor.agents.application.StoresKnown;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;

/**
 * Where the buyer herself goes on with what her agent began: the very same checkout, which her agent goes on to see.
 * Whoever has its id, which is a secret, may do here what the agent may do with it.
 */
@Controller
@PermitAll
@Hidden
class ContinuePages {

  static final String PATH = "/agents/checkouts/";
  private static final int LONGEST = 200;

  private final Dealing dealing;
  private final StoresKnown stores;
  private final Permalinks permalinks;
  private final Pace pace;
  private final Sentences sentences;

  ContinuePages(Dealing dealing, StoresKnown stores, Permalinks permalinks, Pace pace, Sentences sentences) {
    this.dealing = dealing;
    this.stores = stores;
    this.permalinks = permalinks;
    this.pace = pace;
    this.sentences = sentences;
  }

  /**
   * What the page sends: named as at the shop's own checkout, for the same parts of the page ask for it.
   *
   * @param agreed the total that she saw for delivery
   * @param agreedCollected the total that she saw for what she collects
   */
  record Form(@Nullable String email, @Nullable String name, @Nullable String street, @Nullable String extra,
      @Nullable String postcode, @Nullable String city, @Nullable String country, @Nullable String slot,
      @Nullable String method, @Nullable String agreed, @Nullable String agreedCollected, @Nullable String collectAt) {

    static Form of(Deal.Wish wish) {
      var place = wish.place();
      var buyer = wish.buyer();
      boolean delivered = wish.date() != null && wish.window() != null;
      return new Form(buyer == null ? null : buyer.email(), name(wish), place == null ? null : place.street(),
          place == null ? null : place.extra(), place == null ? null : place.postcode(), place == null ? null : place.city(),
          place == null ? null : place.country(), delivered ? wish.date() + "/" + wish.window() : null, null, null, null,
          wish.manner() == Manner.COLLECTION ? wish.store() : null);
    }

    private static String name(Deal.Wish wish) {
      var place = wish.place();
      var first = place != null && place.first() != null ? place.first() : wish.buyer() == null ? null : wish.buyer().first();
      var last = place != null && place.first() != null ? place.last() : wish.buyer() == null ? null : wish.buyer().last();
      return first == null ? last : last == null ? first : first + " " + last;
    }

    boolean collected() {
      return collectAt != null && !collectAt.isBlank();
    }

    /** @throws Refusal for more than anybody is called, before it is kept */
    Deal.Wish wish(Deal.Wish before) {
      for (var each : new @Nullable String[][] {{"email", email}, {"name", name}, {"street", street}, {"extra", extra},
          {"postcode", postcode}, {"city", city}, {"country", country}, {"collectAt", collectAt}}) {
        if (each[1] != null && (each[1].length() > LONGEST || !Legible.is(each[1]))) {
          throw Refusal.invalid("agents.refused.unfit", each[0], "0 … " + LONGEST);
        }
      }
      var parts = slot == null ? new String[0] : slot.split("/", 2);
      return new Deal.Wish(before.language(), before.codes(), new Deal.Buyer(name, null, email == null ? null : email.strip(),
          before.buyer() == null ? null : before.buyer().phone(), before.buyer() == null ? null : before.buyer().consent()),
          collected() ? Manner.COLLECTION : Manner.DELIVERY, collected() ? collectAt : null,
          collected() || parts.length < 2 ? null : date(parts[0]), collected() || parts.length < 2 ? null : window(parts[1]),
          new Deal.Place(null, name, null, street, extra, postcode, city, null,
              country == null ? null : country.toUpperCase(Locale.ROOT), null));
    }

    private static LocalDate date(String written) {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeException none) {
        return null;
      }
    }

    private static Window window(String written) {
      for (var window : Window.values()) {
        if (window.name().equals(written)) {
          return window;
        }
      }
      return null;
    }

    boolean agreesTo(Money total) {
      return total.toString().equals(collected() ? agreedCollected : agreed);
    }
  }

  @GetMapping(PATH + "{id}")
  Object show(Caller caller, @PathVariable String id, Locale locale, HttpServletRequest request,
      HttpServletResponse response) {
    mayAsk(request);
    if (caller.customer().isEmpty() && dealing.leave(id).isPresent()) {
      return SeeOther.to("/customer/sign-in?next=" + PATH + id);
    }
    check(caller, id);
    var shown = dealing.look(id, true, dealing.platform(id));
    if (shown.deal().order() != null) {
      return SeeOther.to(permalinks.path(shown.deal()));
    }
    if (shown.deal().over()) {
      throw Refusal.gone("agents.continue.over");
    }
    return page(shown, Form.of(shown.deal().wish()), locale, null, response);
  }

  @PostMapping(PATH + "{id}")
  Object order(Caller caller, @PathVariable String id, @ModelAttribute Form form, Locale locale,
      HttpServletRequest request, HttpServletResponse response) {
    mayAsk(request);
    check(caller, id);
    var platform = dealing.platform(id);
    try {
      var before = dealing.last(id, true, platform);
      if (before.deal().order() != null) {
        return SeeOther.to(permalinks.path(before.deal()));
      }
      return ordered(dealing.change(id, true, platform, null, form.wish(before.deal().wish()), request.getRemoteAddr()), form,
          platform, locale, response);
    } catch (Errands.Refused no) {
      return again(id, platform, form, locale, no.sentence(locale.getLanguage()), response);
    } catch (Dealing.Over over) {
      return show(caller, id, locale, request, response);
    } catch (Unfit unfit) {
      return again(id, platform, form, locale, sentences.of(unfit), response);
    } catch (Refusal refused) {
      if (refused.status() == HttpStatus.NOT_FOUND) {
        throw refused;
      }
      return again(id, platform, form, locale, sentences.of(refused), response);
    }
  }

  private Object ordered(Shown shown, Form form, String platform, Locale locale, HttpServletResponse response) {
    var lacks = Lack.of(shown, stores.all().stream().map(StoresKnown.Store::id).collect(Collectors.toSet()));
    if (!lacks.isEmpty()) {
      return page(shown, form, locale, sentences.say(lacks.getFirst().what().sentence()), response);
    }
    if (!shown.deal().wish().place().complete()) { // whoever collects pays from somewhere
      return page(shown, form, locale, sentences.say(Lack.What.ADDRESS.sentence()), response);
    }
    if (!form.agreesTo(shown.total())) {
      return page(shown, form, locale, sentences.say("agents.continue.total", shown.total()), response);
    }
    var wish = shown.deal().wish();
    var done = dealing.complete(shown.deal().id(), platform, form.method == null ? "" : form.method,
        form.collected() ? wish.place().address(wish.buyer()) : null);
    return done.deal().trouble() == null ? SeeOther.to(permalinks.path(done.deal()))
        : page(done, form, locale, sentences.say(Spoken.trouble(done.deal().trouble())), response);
  }

  private Object again(String id, String platform, Form form, Locale locale, String why, HttpServletResponse response) {
    return page(dealing.look(id, true, platform), form, locale, why, response);
  }

  private static ModelAndView page(Shown shown, Form form, Locale locale, String why, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    var page = new ModelAndView("agents/continue");
    page.setStatus(why == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("id", shown.deal().id());
    page.addObject("cart", shown.cart());
    page.addObject("collected", shown.cart().total() == null || shown.cart().deliveryFee() == null ? shown.cart().total()
        : shown.cart().total().minus(shown.cart().deliveryFee()));
    page.addObject("form", form);
    page.addObject("language", locale.getLanguage());
    page.addObject("refusal", why);
    return page;
  }

  /** What is dealt by a customer's leave is hers, whoever has its address. */
  private void check(Caller caller, String id) {
    dealing.leave(id).filter(leave -> !leave.customer().equals(caller.customerId())).ifPresent(_ -> {
      throw Refusal.notFound("agents.refused.deal");
    });
  }

  private void mayAsk(HttpServletRequest request) {
    if (!pace.may(request.getRemoteAddr())) {
      throw Refusal.tooMany("agents.refused.often");
    }
  }
}
