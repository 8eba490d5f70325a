package shop.kontor.catalog.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.application.Shelf;
import shop.kontor.catalog.domain.VariantPicture;

/** One address for the picture of each variant: its photo where it has one, else a drawing of it. */
@Controller
class Pictures {

  private static final int MOST_BYTES = 32 << 20;
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private static final CacheControl LONG =
      CacheControl.maxAge(Duration.ofDays(1)).cachePublic().staleWhileRevalidate(Duration.ofDays(30));
  private static final byte[] NOTHING = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360"><path fill="none" stroke="#8a7d6a" \
      stroke-width="4" stroke-dasharray="12 10" stroke-linecap="round" d="M150 110h180v140H150z"/></svg>"""
      .getBytes(StandardCharsets.UTF_8);

  private final Shelf shelf;
  private final Cache<Key, Drawing> drawn = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
      .weigher((Key key, Drawing drawing) -> 200 + drawing.svg.length).build();

  Pictures(Shelf shelf) {
    this.shelf = shelf;
  }

  private record Key(Sku sku, long version, String language) {
  }

  private record Drawing(byte[] svg, String tag) {
  }

  @PermitAll
  @GetMapping("/catalog/pictures/{sku}.svg")
  ResponseEntity<byte[]> picture(@PathVariable String sku, @RequestParam(defaultValue = "en") String lang) {
    var language = "ko".equals(lang) ? "ko" : "en";
    var product = product(sku);
    if (product.isEmpty()) {
      // a drawing all the same: what a page of yesterday shows should not look broken
      return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(SVG)
          .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1))).body(NOTHING);
    }
    var sheet = product.get().sheet();
    var variant = Screens.variant(sheet, sku);
    var photo = Stream.concat(Stream.ofNullable(variant.image()), sheet.images().stream()).filter(Screens::isPhoto)
        .findFirst();
    if (photo.isPresent()) {
      return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(photo.get())).cacheControl(LONG).build();
    }
    var drawing = drawn.get(new Key(variant.sku(), product.get().version(), language), missing -> {
      var svg = VariantPicture.svg(sheet, variant, language).getBytes(StandardCharsets.UTF_8);
      return new Drawing(svg, DigestUtils.md5DigestAsHex(svg));
    });
    return ResponseEntity.ok().contentType(SVG).cacheControl(LONG).eTag("W/\"" + drawing.tag + "\"").body(drawing.svg);
  }

  private Optional<Shelf.Shelved> product(String sku) {
    try {
      return shelf.having(new Sku(sku));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
