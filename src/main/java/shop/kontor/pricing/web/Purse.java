package shop.kontor.pricing.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Seals;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Situation;
import shop.kontor.pricing.application.Promises;
import shop.kontor.pricing.domain.Held;
import shop.kontor.pricing.domain.Standing;

/**
 * The cookie in which a browser carries the promises that it was given last, so that a page which is opened again shows
 * what was promised on it. Sealed, and for pricing alone: other rooms are shown tokens.
 */
@Component
class Purse {

  static final String COOKIE = "kontor-promises";
  /** Browsers keep 4,096 bytes of a cookie, and servers read 8 KiB of all headers. */
  private static final int LONGEST = 3_000;
  private static final String PURPOSE = "purse of promises";
  private static final String BETWEEN = "\n";
  private static final String WITHIN = "\t";

  private final Promises promises;
  private final Seals seals;
  private final Clock clock;

  Purse(Promises promises, Seals seals, Clock clock) {
    this.promises = promises;
    this.seals = seals;
    this.clock = clock;
  }

  /** What she is shown of a variant, by what she carries; and she carries from now on what that promises. */
  Promises.Shown show(Standing standing, Situation situation, Caller caller, HttpServletRequest request,
      HttpServletResponse response) {
    var held = read(request, caller);
    var shown = promises.show(standing, situation, caller, held);
    if (!shown.held().equals(held)) {
      write(shown.held(), caller, request, response);
    }
    return shown;
  }

  /** What this caller holds of it; nothing of a purse that is another's, or that nobody here has sealed. */
  private Held read(HttpServletRequest request, Caller caller) {
    return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
        .flatMap(sealed -> seals.open(PURPOSE, sealed).stream()).map(text -> read(text, caller)).findFirst()
        .orElse(Held.NONE);
  }

  private Held read(String text, Caller caller) {
    var now = clock.instant();
    var lines = text.split(BETWEEN);
    return new Held(Arrays.stream(lines).skip(1).map(line -> promise(lines[0], line.split(WITHIN, -1)))
        .filter(each -> !each.over(now) && each.isHeldBy(caller.visitor(), caller.customerId())).toList());
  }

  private static PricePromise promise(String visitor, String[] part) {
    return new PricePromise(new Sku(part[0]), Money.parse(part[1]), Integer.parseInt(part[2]), visitor,
        part[3].isEmpty() ? null : part[3], Channel.of(part[4]), part[5].isEmpty() ? null : new LocationId(part[5]),
        part[6].isEmpty() ? null : part[6], Instant.ofEpochMilli(Long.parseLong(part[7])),
        Instant.ofEpochMilli(Long.parseLong(part[8])));
  }

  /** Hands over what she holds from now on, the newest as far as it fits in. */
  private void write(Held held, Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var promises = held.promises().reversed().stream().filter(each -> each.visitor().equals(caller.visitor())).toList();
    var lines = new ArrayList<>(List.of(caller.visitor()));
    int room = LONGEST * 3 / 4;
    for (var each : promises) {
      var line = line(each);
      room -= line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (room > 0) {
        lines.add(1, line);
      }
    }
    var lasting = promises.stream().map(PricePromise::until).max(Instant::compareTo)
        .map(until -> Duration.between(clock.instant(), until)).orElse(Duration.ZERO);
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie
        .from(COOKIE, seals.seal(PURPOSE, String.join(BETWEEN, lines))).path("/pricing").httpOnly(true)
        .secure(request.isSecure()).sameSite("Lax").maxAge(lasting).build().toString());
  }

  /** By which she holds this one before other rooms. */
  String token(PricePromise promise) {
    return promise.token(seals);
  }

  private static String line(PricePromise promise) {
    return String.join(WITHIN, promise.sku().value(), promise.unitPrice().toString(),
        Integer.toString(promise.fromQuantity()), promise.customer() == null ? "" : promise.customer(),
        promise.channel().written(), promise.store() == null ? "" : promise.store().value(),
        promise.list() == null ? "" : promise.list(),
        Long.toString(promise.made().toEpochMilli()), Long.toString(promise.until().toEpochMilli()));
  }
}
