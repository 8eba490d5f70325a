package shop.kontor.catalog.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import shop.kontor.catalog.application.StoreRoom;

/** The addresses of all product pages, for search engines (sitemaps.org, which allows 50,000 in one file). */
@Controller
class Sitemap {

  private static final int MOST = 50_000;

  private final LoadingCache<String, String> kept;

  Sitemap(StoreRoom storeRoom) {
    kept = Caffeine.newBuilder().maximumSize(3).expireAfterWrite(Duration.ofHours(1)).build(house -> {
      var map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      storeRoom.idsOnSale(MOST).forEach(id -> map.append("<url><loc>").append(house).append("/catalog/products/")
          .append(UriUtils.encode(id, "UTF-8")).append("</loc></url>\n"));
      return map.append("</urlset>\n").toString();
    });
  }

  @PermitAll
  @GetMapping("/catalog/sitemap.xml")
  ResponseEntity<String> sitemap() {
    var house = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(kept.get(house.replace("&", "&amp;")));
  }
}
