package shop.kontor.shelf.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.shelf.application.Assortment.Piece;
import shop.kontor.shelf.domain.DigitalLink;
import shop.kontor.shelf.domain.LinkType;
import tools.jackson.databind.json.JsonMapper;

/** All that the shop links to a product: as a link set in JSON (RFC 9264), and as headers (RFC 8288). */
@Component
class LinkSets {

  static final String MEDIA_TYPE = "application/linkset+json";
  private static final String CONTEXT = "https://ref.gs1.org/standards/resolver/linkset-context";
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  private final ShopAddress shop;
  private final Landings landings;
  private final MessageSource messages;
  private final JsonMapper json;

  LinkSets(ShopAddress shop, Landings landings, MessageSource messages, JsonMapper json) {
    this.shop = shop;
    this.landings = landings;
    this.messages = messages;
    this.json = json;
  }

  /** @param locale in which one title is written for those who read no {@code title*} */
  String json(Piece piece, DigitalLink link, Locale locale) {
    var context = new LinkedHashMap<String, Object>();
    context.put("anchor", shop.of("/01/" + link.number()));
    context.put("itemDescription", piece.name().product().in(locale));
    // the default bears no more than address and title, and is described by its own type below
    context.put(LinkType.DEFAULT, List.of(target(piece, LinkType.PIP, link, locale)));
    for (var type : LinkType.values()) {
      var target = target(piece, type, link, locale);
      target.put("title*", LANGUAGES.stream().map(language -> new Title(title(piece, type, language),
          language.getLanguage())).toList());
      target.put("type", type.mediaType());
      target.put("hreflang", LANGUAGES.stream().map(Locale::getLanguage).toList());
      context.put(type.uri(), List.of(target));
    }
    return json.writeValueAsString(Map.of("linkset", List.of(context)));
  }

  private record Title(String value, String language) {}

  private Map<String, Object> target(Piece piece, LinkType type, DigitalLink link, Locale locale) {
    var target = new LinkedHashMap<String, Object>();
    target.put("href", href(piece, type, link));
    target.put("title", title(piece, type, locale));
    return target;
  }

  /** For each answer; a header holds ASCII, so its titles are in English and name no product. */
  String[] headers(Piece piece, DigitalLink link) {
    var headers = new ArrayList<String>();
    headers.add("<%s?linkType=linkset%s>; rel=\"linkset\"; type=\"%s\"; title=\"%s\"".formatted(
        shop.of("/01/" + link.number()), link.store().isEmpty() ? "" : "&store=" + link.store(), MEDIA_TYPE,
        messages.getMessage("shelf.link.all", null, Locale.ENGLISH)));
    for (var type : LinkType.values()) {
      headers.add("<%s>; rel=\"%s\"; type=\"%s\"; hreflang=\"en\"; hreflang=\"ko\"; title=\"%s\"".formatted(
          href(piece, type, link), type.uri(), type.mediaType(),
          messages.getMessage("shelf.link." + type.term(), null, Locale.ENGLISH)));
    }
    return headers.toArray(String[]::new);
  }

  /** Lets who reads JSON-LD take a link set for such. */
  String contextHeader() {
    return "<" + CONTEXT + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
  }

  private String href(Piece piece, LinkType type, DigitalLink link) {
    return shop.of(landings.of(piece, type, link.store()));
  }

  private String title(Piece piece, LinkType type, Locale locale) {
    return piece.name().product().in(locale) + ": " + messages.getMessage("shelf.link." + type.term(), null, locale);
  }
}
