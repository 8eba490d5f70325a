package shop.kontor.foundation.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import shop.kontor.foundation.web.Refusal;

/**
 * Keeps other sites from acting in a visitor's name, without a token in every page: browsers say in
 * {@code Sec-Fetch-Site}, or else in {@code Origin}, where a request comes from (W3C Fetch Metadata), and a request
 * that changes something must come from here. Clients that are no browsers send neither, and no cookie of a visitor.
 */
class SameOrigin extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || isFromHere(request)) {
      chain.doFilter(request, response);
    } else {
      Refusal.forbidden("foundation.refused.elsewhere").send(request, response);
    }
  }

  private static boolean isFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return true;
    }
    try {
      var host = request.getHeader(HttpHeaders.HOST);
      return host != null && host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
