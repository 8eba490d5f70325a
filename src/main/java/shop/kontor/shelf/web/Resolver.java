package shop.kontor.shelf.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.shelf.application.Assortment;
import shop.kontor.shelf.application.Assortment.Piece;
import shop.kontor.shelf.domain.DigitalLink;
import shop.kontor.shelf.domain.LinkType;
import shop.kontor.shelf.domain.TradeNumber;
import tools.jackson.databind.json.JsonMapper;

/** Leads on from the codes on labels and goods, as the GS1-Conformant resolver standard has it. */
@Controller
@PermitAll
@CrossOrigin(methods = {RequestMethod.GET, RequestMethod.HEAD})
class Resolver {

  private static final Set<String> ALL = Set.of("linkset", "all");
  /** What is said in the new address already, or was meant for the resolver alone. */
  private static final Set<String> SPENT = Set.of("linkType", "store", "sku");
  private static final MediaType LINK_SET = MediaType.parseMediaType(LinkSets.MEDIA_TYPE);

  private final Assortment assortment;
  private final Landings landings;
  private final LinkSets linkSets;
  private final ShopAddress shop;
  private final JsonMapper json;

  Resolver(Assortment assortment, Landings landings, LinkSets linkSets, ShopAddress shop, JsonMapper json) {
    this.assortment = assortment;
    this.landings = landings;
    this.linkSets = linkSets;
    this.shop = shop;
    this.json = json;
  }

  @GetMapping("/01/{number}/{*qualifiers}")
  ResponseEntity<byte[]> resolve(@PathVariable String number, @PathVariable String qualifiers,
      @RequestParam MultiValueMap<String, String> query, HttpServletRequest request, Locale locale) {
    var link = new DigitalLink(new TradeNumber(number), query.getFirst("store"));
    DigitalLink.checkQualifiers(qualifiers);
    var piece = assortment.at(link.number())
        .orElseThrow(() -> Refusal.notFound("shelf.refused.unknown", link.number().printed()));
    var asked = query.getFirst("linkType");
    if (asked == null || asked.isBlank()) {
      return wantsLinkSet(request) ? linkSet(piece, link, locale) : lead(piece, LinkType.PIP, link, query, request);
    }
    if (ALL.contains(asked)) {
      return linkSet(piece, link, locale);
    }
    var type = LinkType.named(asked)
        .orElseThrow(() -> Refusal.notFound("shelf.refused.link-type", asked, link.number().printed()));
    return lead(piece, type, link, query, request);
  }

  private static boolean wantsLinkSet(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains(LinkSets.MEDIA_TYPE);
  }

  /** 307: for now, and not to be remembered; a label hangs for years. */
  private ResponseEntity<byte[]> lead(Piece piece, LinkType type, DigitalLink link, MultiValueMap<String, String> query,
      HttpServletRequest request) {
    var more = new LinkedHashMap<String, List<String>>();
    query.forEach((name, values) -> {
      if (!SPENT.contains(name)) {
        more.put(name, values);
      }
    });
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .location(URI.create(request.getContextPath() + landings.of(piece, type, link.store(), more)))
        .header(HttpHeaders.LINK, linkSets.headers(piece, link))
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE).cacheControl(CacheControl.noCache()).build();
  }

  private ResponseEntity<byte[]> linkSet(Piece piece, DigitalLink link, Locale locale) {
    var headers = new ArrayList<>(List.of(linkSets.headers(piece, link)));
    headers.add(linkSets.contextHeader());
    return ResponseEntity.ok().contentType(LINK_SET).header(HttpHeaders.LINK, headers.toArray(String[]::new))
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .cacheControl(CacheControl.noCache())
        .body(linkSets.json(piece, link, locale).getBytes(StandardCharsets.UTF_8));
  }

  /** How others find out what is resolved here. */
  @GetMapping("/.well-known/gs1resolver")
  ResponseEntity<byte[]> description() {
    var root = shop.of("");
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(shop.kept(Duration.ofHours(1)))
        .body(json.writeValueAsBytes(Map.of("name", "Kontor", "resolverRoot", root, "supportedPrimaryKeys",
            List.of("01"), "supportedLinkType", List.of(Map.of("namespace", LinkType.VOCABULARY, "prefix", "gs1:")))));
  }
}
