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
import shop.kontor.foundation.web.PrintedPages;
import shop.kontor.foundation.web.ShopAddress;

/** The shop window, and what it tells to machines that pass by. */
@Controller
@PermitAll
class HomePage {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final PrintedPages pages;
  private final ShopAddress address;

  HomePage(PrintedPages pages, ShopAddress address) {
    this.pages = pages;
    this.address = address;
  }

  @GetMapping("/")
  ResponseEntity<byte[]> home(HttpServletRequest request, HttpServletResponse response) {
    return pages.page("home", request, response, () -> new ModelAndView("storefront/home", Map.of()));
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(address.kept(A_DAY)).body("""
        User-agent: *
        Disallow: /backoffice
        Disallow: /*/backoffice
        Disallow: /cart
        Disallow: /customer
        Disallow: /ordering
        Disallow: /*/fragments/
        Sitemap: %s
        """.formatted(address.of("/catalog/sitemap.xml")));
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<Void> favicon() {
    return ResponseEntity.status(301).header("Location", "/foundation/favicon.svg")
        .cacheControl(CacheControl.maxAge(A_DAY).cachePublic()).build();
  }
}
