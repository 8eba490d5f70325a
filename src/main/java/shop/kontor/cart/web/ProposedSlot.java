package shop.kontor.cart.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A day and window that was proposed for all that she put in at once, on its way to the checkout of the same browser. It
 * is a proposal: what is taken by then, delivery does not offer.
 */
final class ProposedSlot {

  static final String COOKIE = "kontor-slot";
  /** In a cookie, a slash would need quotes. */
  private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[/.](MORNING|AFTERNOON|EVENING)");
  private static final Duration LASTING = Duration.ofDays(7);

  private ProposedSlot() {}

  /** Whatever is no slot is passed over. */
  static void remember(@Nullable String slot, HttpServletRequest request, HttpServletResponse response) {
    if (slot != null && WRITTEN.matcher(slot).matches()) {
      response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, slot.replace('/', '.'))
          .path("/cart/checkout").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(LASTING).build()
          .toString());
    }
  }

  static @Nullable String read(@Nullable String cookie) {
    return cookie != null && WRITTEN.matcher(cookie).matches() ? cookie.replace('.', '/') : null;
  }
}
