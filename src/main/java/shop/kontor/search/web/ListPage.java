package shop.kontor.search.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shop.kontor.foundation.money.Formats;
import shop.kontor.pricing.UnitPrice;
import shop.kontor.search.domain.Card;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.Found;
import shop.kontor.search.domain.Order;
import shop.kontor.search.domain.PriceBand;
import shop.kontor.search.domain.SizeBand;
import shop.kontor.search.domain.Wish;

/** What the list page shows, ready to be written down: in one language, with every address in it. */
final class ListPage {

  static final String PATH = "/search";
  private static final int MOST_CHOICES = 14;
  private static final int MOST_SWATCHES = 6;

  /** A value to choose; {@code href} is the address with it chosen, or no longer. */
  public record Choice(String value, String label, int count, boolean chosen, String srgb, int depth, String href) {}

  public record Tag(String label, String href) {}

  public record Swatch(String label, String srgb) {}

  public record Tile(String name, String href, String picture, String note, String price, String unit, boolean several, String stock,
      List<Swatch> swatches, int moreColours) {}

  private final Wish wish;
  private final Found found;
  private final String language;
  private final Labels labels;

  ListPage(Wish wish, Found found, String language, Labels labels) {
    this.wish = wish;
    this.found = found;
    this.language = language;
    this.labels = labels;
  }

  Map<String, Object> model() {
    var model = new LinkedHashMap<String, Object>(fragment());
    model.put("searched", wish.text());
    model.put("narrowed", wish.isNarrowed());
    model.put("wish", wish);
    model.put("found", found);
    model.put("heading", heading());
    model.put("trail", trail());
    model.put("categories", categories());
    model.put("styles", choices(Facet.STYLE, Comparator.comparing(Choice::label)));
    model.put("colours", choices(Facet.COLOUR, Comparator.comparing(Choice::count).reversed()));
    model.put("sizes", choices(Facet.SIZE, Comparator.comparing((Choice choice) -> SizeBand.order(choice.value()))
        .thenComparing(Choice::label)));
    model.put("prices", prices());
    model.put("inStock", found.facets().get(Facet.STOCK).getOrDefault("1", 0));
    model.put("tags", tags());
    model.put("orders", List.of(Order.values()));
    model.put("hidden", Address.parameters(wish.sorted(Order.RELEVANCE)));
    model.put("pagesHref", Address.ofPages(PATH, wish));
    model.put("here", Address.of(PATH, wish));
    model.put("unnarrowed", Address.of(PATH, Wish.forAnything().with(wish.text())));
    return model;
  }

  Map<String, Object> fragment() {
    return Map.of("tiles", found.cards().stream().map(this::tile).toList());
  }

  private String heading() {
    return !wish.text().isEmpty() ? labels.say("search.heading.words", wish.text(), wish.text())
        : wish.category() != null ? labels.of(Facet.CATEGORY, wish.category()) : labels.say("search.heading.all", "");
  }

  private Map<String, String> trail() {
    var trail = new LinkedHashMap<String, String>();
    if (wish.category() != null) {
      var all = wish.text().isEmpty() ? "search.heading.all" : "search.heading.results";
      trail.put(Address.of(PATH, wish.in(null)), labels.say(all, ""));
      for (int end = wish.category().indexOf('/'); end > 0; end = wish.category().indexOf('/', end + 1)) {
        var path = wish.category().substring(0, end);
        trail.put(Address.of(PATH, wish.in(path)), labels.of(Facet.CATEGORY, path));
      }
    }
    return trail;
  }

  /** The tree, opened along the chosen path. */
  private List<Choice> categories() {
    var tree = new ArrayList<Choice>();
    below("", tree);
    return tree;
  }

  private void below(String parent, List<Choice> tree) {
    found.facets().get(Facet.CATEGORY).entrySet().stream()
        .filter(entry -> parent(entry.getKey()).equals(parent))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(2L * MOST_CHOICES)
        .forEach(entry -> {
          var path = entry.getKey();
          tree.add(new Choice(path, labels.of(Facet.CATEGORY, path), entry.getValue(), path.equals(wish.category()),
              null,
              (int) path.chars().filter(c -> c == '/').count(), Address.of(PATH, wish.in(path))));
          if (wish.category() != null && (wish.category() + "/").startsWith(path + "/")) {
            below(path, tree);
          }
        });
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private List<Choice> choices(Facet facet, Comparator<Choice> order) {
    return found.facets().get(facet).entrySet().stream()
        .map(entry -> choice(facet, entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Choice::chosen).thenComparing(Choice::count).reversed()).limit(MOST_CHOICES)
        .sorted(order).toList();
  }

  private Choice choice(Facet facet, String value, int count) {
    var chosen = wish.chosen(facet);
    var others = new ArrayList<>(chosen);
    if (!others.remove(value)) {
      others.add(value);
    }
    return new Choice(value, labels.of(facet, value), count, chosen.contains(value), facet == Facet.COLOUR
        ? shop.kontor.search.domain.ColourFamily.named(value).map(family -> family.srgb()).orElse(null) : null, 0,
        Address.of(PATH, wish.choosing(facet, others)));
  }

  private List<Choice> prices() {
    return found.facets().get(Facet.PRICE).entrySet().stream().flatMap(entry -> PriceBand.named(entry.getKey()).stream()
        .map(band -> {
          boolean chosen = same(wish.min(), band.least()) && same(wish.max(), band.most());
          return Map.entry(band,
              new Choice(band.name(), labels.of(Facet.PRICE, band.name()), entry.getValue(), chosen, null,
              0, Address.of(PATH, chosen ? wish.between(null, null) : wish.between(band.least(), band.most()))));
        })).sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
  }

  private static boolean same(java.math.BigDecimal one, java.math.BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  private List<Tag> tags() {
    var tags = new ArrayList<Tag>();
    if (wish.category() != null) {
      tags.add(new Tag(labels.of(Facet.CATEGORY, wish.category()), Address.of(PATH, wish.in(null))));
    }
    for (var facet : List.of(Facet.STYLE, Facet.COLOUR, Facet.SIZE)) {
      wish.chosen(facet).forEach(value -> {
        var choice = choice(facet, value, 0);
        tags.add(new Tag(choice.label(), choice.href()));
      });
    }
    if (wish.min() != null || wish.max() != null) {
      var least = wish.min() == null ? "0" : wish.min().toPlainString();
      tags.add(new Tag(wish.max() == null ? labels.say("search.price.from", "", "€" + least)
          : labels.say("search.price.between", "", "€" + least, "€" + wish.max().toPlainString()),
          Address.of(PATH, wish.between(null, null))));
    }
    if (wish.inStock()) {
      tags.add(new Tag(labels.of(Facet.STOCK, "1"), Address.of(PATH, wish.onlyInStock(false))));
    }
    return tags;
  }

  private Tile tile(Card card) {
    var look = card.look(wish.colours());
    boolean other = look != card.looks().getFirst();
    var swatches = card.looks().stream().filter(each -> each.srgb() != null).map(each -> new Swatch(
        each.colour() != null ? each.colour().in(language) : labels.of(Facet.COLOUR, each.family().slug()),
        each.srgb()))
        .toList();
    return new Tile(card.name().in(language), "/catalog/products/" + Address.encoded(card.id())
        + (other ? "?sku=" + Address.encoded(look.sku()) : ""), look.picture(), note(card),
        card.from() == null ? null : Formats.money(card.from(), locale(language)), unit(card), card.several(),
        card.stock() == null ? null : card.stock().name(), swatches.stream().limit(MOST_SWATCHES).toList(),
        Math.max(0, swatches.size() - MOST_SWATCHES));
  }

  /** What the price comes to by measure; {@code null} where nobody asks for that. */
  private String unit(Card card) {
    return card.from() == null ? null : UnitPrice.of(card.from(), card.content()).map(unit ->
        labels.say("search.card.unit", "", Formats.money(unit.price(), locale(language)),
            unit.per().in(locale(language)))).orElse(null);
  }

  private String note(Card card) {
    return card.measures() != null ? card.measures() + " cm"
        : card.widths() != null ? labels.say("search.widths", "", card.widths()) : card.brand();
  }

  static Locale locale(String language) {
    return language.equals("ko") ? Locale.KOREAN : Locale.UK;
  }
}
