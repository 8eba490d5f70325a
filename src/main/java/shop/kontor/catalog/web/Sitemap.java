package shop.kontor.catalog.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import shop.kontor.catalog.application.StoreRoom;
import shop.kontor.foundation.web.ShopAddress;

/** The addresses of all product pages, for search engines (sitemaps.org, which allows 50,000 in one file). */
@Controller
class Sitemap {

  private static final int MOST = 50_000;
  private static final Duration KEPT = Duration.ofHours(1);

  private static final String ALL = "all";

  private final ShopAddress address;
  private final LoadingCache<String, List<String>> onSale;

  Sitemap(StoreRoom storeRoom, ShopAddress address) {
    this.address = address;
    this.onSale = Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KEPT).build(_ -> storeRoom.idsOnSale(MOST)
        .stream().map(id -> UriUtils.encode(id, StandardCharsets.UTF_8)).toList());
  }

  @PermitAll
  @GetMapping("/catalog/sitemap.xml")
  ResponseEntity<String> sitemap() {
    var products = HtmlUtils.htmlEscape(address.of("/catalog/products/"), "UTF-8");
    var map = new StringBuilder("""
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        """);
    onSale.get(ALL).forEach(id -> map.append("<url><loc>").append(products).append(id).append("</loc></url>\n"));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).cacheControl(address.kept(KEPT))
        .body(map.append("</urlset>\n").toString());
  }
}
