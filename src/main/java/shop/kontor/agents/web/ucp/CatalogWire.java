package shop.kontor.agents.web.ucp;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Assortment;
import shop.kontor.agents.application.Assortment.Found;
import shop.kontor.agents.application.Assortment.Ware;
import shop.kontor.agents.web.Minor;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue: search, lookup, one product. */
@Component
class CatalogWire {

  private static final int PAGE = 10;
  private static final int LARGEST_PAGE = 50;
  private static final int MOST_IDS = 50;
  private static final int FARTHEST = 10_000;

  private final Assortment assortment;
  private final Envelope envelope;
  private final ShopAddress shop;
  private final Sentences sentences;

  CatalogWire(Assortment assortment, Envelope envelope, ShopAddress shop, Sentences sentences) {
    this.assortment = assortment;
    this.envelope = envelope;
    this.shop = shop;
    this.sentences = sentences;
  }

  ObjectNode search(Platform platform, JsonNode body, String language) {
    var query = Wishes.text(body, "query");
    var category = body.path("filters").path("categories").path(0).asString("");
    var price = body.path("filters").path("price");
    if (query == null && category.isBlank()) {
      throw Wishes.malformed("A query or a category is missing");
    }
    var page = body.path("pagination");
    int most = Math.clamp(page.path("limit").asInt(PAGE), 1, LARGEST_PAGE);
    int from = from(Wishes.text(page, "cursor"));
    var found = assortment.search(query, category.isBlank() ? null : category.replace(" > ", "/"), from, most + 1);
    var answer = envelope.success(platform, Ucp.SEARCH);
    var products = answer.putArray("products");
    found.stream().limit(most).map(each -> within(each, price)).filter(each -> !each.wares().isEmpty())
        .forEach(each -> product(products.addObject(), each, language, Set.of()));
    var next = answer.putObject("pagination").put("has_next_page", found.size() > most);
    if (found.size() > most) {
      next.put("cursor", String.valueOf(from + most));
    }
    return answer;
  }

  private static int from(String cursor) {
    try {
      return cursor == null ? 0 : Math.clamp(Integer.parseInt(cursor), 0, FARTHEST);
    } catch (NumberFormatException e) {
      throw Wishes.malformed("This is no cursor of this shop");
    }
  }

  /** What has a price, and one within these bounds. */
  private static Found within(Found found, JsonNode price) {
    return new Found(found.product(), found.wares().stream().filter(ware -> ware.price() != null)
        .filter(ware -> !price.path("min").isIntegralNumber() || BigInteger.valueOf(Minor.of(ware.price()))
            .compareTo(price.path("min").bigIntegerValue()) >= 0)
        .filter(ware -> !price.path("max").isIntegralNumber() || BigInteger.valueOf(Minor.of(ware.price()))
            .compareTo(price.path("max").bigIntegerValue()) <= 0)
        .toList());
  }

  ObjectNode lookup(Platform platform, JsonNode body, String language) {
    var ids = new LinkedHashSet<String>();
    body.path("ids").valueStream().filter(JsonNode::isString).forEach(id -> ids.add(id.asString()));
    if (ids.isEmpty()) {
      throw Wishes.malformed("ids is a list of products or variants");
    }
    if (ids.size() > MOST_IDS) {
      throw new Fault(400, "request_too_large", "At most " + MOST_IDS + " ids are looked up at once");
    }
    var byProduct = new LinkedHashMap<String, Set<String>>();
    var skus = assortment.wares(ids);
    for (var id : ids) {
      skus.stream().filter(ware -> ware.piece().sku().equals(id)).findFirst().map(ware -> ware.piece().product())
          .ifPresentOrElse(product -> byProduct.computeIfAbsent(product, _ -> new LinkedHashSet<>()).add(id),
              () -> byProduct.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(id));
    }
    var answer = envelope.success(platform, Ucp.LOOKUP);
    var products = answer.putArray("products");
    for (var found : assortment.found(byProduct.keySet())) {
      var asked = byProduct.get(found.product());
      var priced = found.wares().stream().filter(ware -> ware.price() != null).toList();
      var wanted = asked.contains(found.product()) && !priced.isEmpty()
          ? priced.stream().filter(ware -> ware == priced.getFirst() || asked.contains(ware.piece().sku())).toList()
          : priced.stream().filter(ware -> asked.contains(ware.piece().sku())).toList();
      if (!wanted.isEmpty()) {
        product(products.addObject(), new Found(found.product(), wanted), language, asked);
      }
    }
    return answer;
  }

  ObjectNode product(Platform platform, JsonNode body, String language) {
    var id = Wishes.text(body, "id");
    if (id == null) {
      throw Wishes.malformed("An id is missing");
    }
    var product = assortment.wares(List.of(id)).stream().map(ware -> ware.piece().product()).findFirst().orElse(id);
    var found = assortment.found(List.of(product)).stream().map(each -> within(each, body.path("none")))
        .filter(each -> !each.wares().isEmpty()).findFirst();
    if (found.isEmpty()) {
      return envelope.error("not_found", sentences.say("agents.refused.product"), "unrecoverable");
    }
    var answer = envelope.success(platform, Ucp.LOOKUP);
    product(answer.putObject("product"), found.get(), language, Set.of());
    return answer;
  }

  /** @param asked ids that led here; none where none were named */
  private void product(ObjectNode product, Found found, String language, Set<String> asked) {
    var piece = found.wares().getFirst().piece();
    var title = piece.name().in(language);
    product.put("id", found.product()).put("title", title);
    product.putObject("description").put("plain", piece.description() == null ? title : piece.description().in(language));
    product.put("url", shop.of("/catalog/products/" + found.product()));
    if (!piece.category().isEmpty()) {
      product.putArray("categories").addObject().put("value", piece.category().replace("/", " > "))
          .put("taxonomy", "merchant");
    }
    var prices = found.wares().stream().map(Ware::price).sorted(Comparator.comparing(Money::getAmount)).toList();
    var range = product.putObject("price_range");
    price(range.putObject("min"), prices.getFirst());
    price(range.putObject("max"), prices.getLast());
    options(product, found);
    var variants = product.putArray("variants");
    for (var ware : found.wares()) {
      variant(variants.addObject(), ware, title, language, inputs(ware, found, asked));
    }
  }

  private record Input(String id, String match) {}

  private static List<Input> inputs(Ware ware, Found found, Set<String> asked) {
    return asked.stream().filter(id -> id.equals(ware.piece().sku()) || id.equals(found.product())
        && ware == found.wares().getFirst()).map(id -> new Input(id, id.equals(ware.piece().sku()) ? "exact" : "featured"))
        .toList();
  }

  private static void options(ObjectNode product, Found found) {
    var options = new LinkedHashMap<String, Set<String>>();
    found.wares().forEach(ware -> ware.piece().options()
        .forEach((name, value) -> options.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value)));
    if (!options.isEmpty()) {
      var list = product.putArray("options");
      options.forEach((name, values) -> {
        var option = list.addObject().put("name", name).putArray("values");
        values.forEach(value -> option.addObject().put("label", value));
      });
    }
  }

  private void variant(ObjectNode variant, Ware ware, String title, String language, List<Input> inputs) {
    var piece = ware.piece();
    var note = String.join(", ", piece.options().values());
    variant.put("id", piece.sku()).put("sku", piece.sku()).put("title", note.isBlank() ? title : title + ", " + note);
    variant.putObject("description").put("plain", piece.material() == null ? title : piece.material().in(language));
    price(variant.putObject("price"), ware.price());
    variant.putObject("availability").put("available", ware.available() > 0)
        .put("status", ware.available() > 0 ? "in_stock" : "out_of_stock");
    if (piece.gtin() != null) {
      variant.putArray("barcodes").addObject().put("type", "GTIN").put("value", piece.gtin());
    }
    if (!piece.options().isEmpty()) {
      var options = variant.putArray("options");
      piece.options().forEach((name, value) -> options.addObject().put("name", name).put("label", value));
    }
    var image = piece.image() == null ? "/catalog/pictures/" + piece.sku() + ".svg" : piece.image();
    variant.putArray("media").addObject().put("type", "image").put("url", image.startsWith("/") ? shop.of(image) : image)
        .put("alt_text", title);
    if (!inputs.isEmpty()) {
      var list = variant.putArray("inputs");
      inputs.forEach(input -> list.addObject().put("id", input.id).put("match", input.match));
    }
  }

  private static void price(ObjectNode price, Money money) {
    price.put("amount", Minor.of(money)).put("currency", money.getCurrencyUnit().getCode());
  }
}
