package shop.kontor.storefront.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import shop.kontor.foundation.web.PrintedPages;

/** The shop window, and what it tells to machines that pass by. */
@Controller
@PermitAll
class HomePage {

  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final PrintedPages pages;

  HomePage(PrintedPages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<byte[]> home(HttpServletRequest request, HttpServletResponse response) {
    return pages.page("home", request, response, () -> new ModelAndView("storefront/home", Map.of()));
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(A_DAY).body("""
        User-agent: *
        Disallow: /backoffice
        Disallow: /*/backoffice
        Disallow: /cart
        Disallow: /customer
        Disallow: /ordering
        Disallow: /*/fragments/
        Sitemap: %s
        """.formatted(ServletUriComponentsBuilder.fromCurrentContextPath().path("/catalog/sitemap.xml").toUriString()));
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<Void> favicon() {
    return ResponseEntity.status(301).header("Location", "/foundation/favicon.svg").cacheControl(A_DAY).build();
  }
}
