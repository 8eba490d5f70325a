package shop.kontor.shelf.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.shelf.application.Assortment;
import shop.kontor.shelf.application.CodeReader;
import shop.kontor.shelf.domain.DigitalLink;
import shop.kontor.shelf.domain.LinkType;
import shop.kontor.shelf.domain.TradeNumber;

/** Where a customer holds a code before her camera, or types the number below it. */
@Controller
@PermitAll
@Tag(name = "Shelf", description = "Labels, and where their codes lead")
class ScanPage {

  private static final int LONGEST = 2_000;

  private final Assortment assortment;
  private final Landings landings;
  private final CodeReader reader;
  private final ShopAddress shop;
  private final Sentences sentences;

  ScanPage(Assortment assortment, Landings landings, CodeReader reader, ShopAddress shop, Sentences sentences) {
    this.assortment = assortment;
    this.landings = landings;
    this.reader = reader;
    this.shop = shop;
    this.sentences = sentences;
  }

  /** @param code what was scanned or typed: a GTIN, a Digital Link, an address of this shop, a SKU */
  @GetMapping("/shelf/scan")
  Object scan(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String store,
      Model model) {
    model.addAttribute("store", store.length() <= 40 ? store : "");
    if (code.isBlank()) {
      return "shelf/scan";
    }
    try {
      return SeeOther.to(landing(code.strip(), store));
    } catch (Refusal | IllegalArgumentException refused) {
      model.addAttribute("code", code.length() <= LONGEST ? code : "");
      model.addAttribute("refusal", sentences.of(refused));
      return new ModelAndView("shelf/scan", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private String landing(String code, String store) {
    if (code.length() > LONGEST) {
      throw Refusal.invalid("shelf.refused.code");
    }
    var digits = code.replaceAll("[\\s-]", "");
    if (digits.matches("[0-9]+")) {
      return at(new TradeNumber(digits), store);
    }
    if (code.toLowerCase(Locale.ROOT).matches("https?://.*")) {
      var address = address(code);
      boolean ours = isOurs(address);
      if (ours && address.getRawPath().startsWith("/catalog/products/")) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
      }
      // the number on the goods is the same in every house; where they hang is not
      var link = DigitalLink.in(code).orElseThrow(() -> Refusal.invalid("shelf.refused.foreign", address.getHost()));
      return at(link.number(), ours && !link.store().isEmpty() ? link.store() : store);
    }
    return sku(code, store);
  }

  private static URI address(String code) {
    try {
      var address = new URI(code);
      if (address.getHost() != null && address.getRawPath() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw Refusal.invalid("shelf.refused.code");
  }

  private boolean isOurs(URI address) {
    return address.getRawAuthority().equalsIgnoreCase(URI.create(shop.of("/")).getRawAuthority());
  }

  private String at(TradeNumber number, String store) {
    var piece = assortment.at(number)
        .orElseThrow(() -> Refusal.notFound("shelf.refused.unknown", number.printed()));
    return landings.of(piece, LinkType.PIP, new DigitalLink(number, store).store());
  }

  private String sku(String code, String store) {
    try {
      var piece = assortment.of(new Sku(code));
      if (piece.isPresent()) {
        return landings.of(piece.get(), LinkType.PIP, DigitalLink.place(store));
      }
    } catch (IllegalArgumentException noSku) {
      // told below
    }
    throw Refusal.invalid("shelf.refused.code");
  }

  /** For browsers that read no codes themselves. The picture is looked at, and forgotten. */
  @PostMapping(path = "/shelf/api/readings", consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  @Operation(summary = "What the code in a picture says",
      description = "QR code, EAN, UPC, ITF-14 or Data Matrix; 204 where none can be read. Pictures are not kept.")
  ResponseEntity<Map<String, String>> read(@RequestBody byte[] picture) {
    return reader.read(picture).map(code -> ResponseEntity.ok(Map.of("code", code)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
