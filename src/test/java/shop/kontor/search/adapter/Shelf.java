package shop.kontor.search.adapter;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.joda.money.Money;
import org.springframework.context.support.ResourceBundleMessageSource;
import shop.kontor.catalog.Sku;
import shop.kontor.search.DemoFurniture;
import shop.kontor.search.application.Piece;
import shop.kontor.search.domain.Availability;
import shop.kontor.search.domain.Card;
import shop.kontor.search.domain.Wish;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** An index of furniture without the house around it. */
final class Shelf {

  private Shelf() {}

  static LuceneIndex empty(Path path) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/search");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var json = JsonMapper.builder().addModule(new JodaMoneyModule()).build();
    return new LuceneIndex(path, new Documents(json, messages), new Finder(json));
  }

  static LuceneIndex of(List<Piece> pieces) {
    var index = empty(null);
    index.open("test", 0);
    index.bring(pieces, List.of());
    index.refresh();
    return index;
  }

  static List<Piece> pieces(List<DemoFurniture> furniture) {
    var pieces = new java.util.ArrayList<Piece>();
    for (var each : furniture) {
      var terms = new HashMap<Sku, Piece.Terms>();
      each.prices().forEach((sku, price) -> terms.put(new Sku(sku), new Piece.Terms(Money.parse(price), Availability.of(
          each.stock().get(sku).values().stream().mapToInt(Integer::intValue).sum()))));
      pieces.add(new Piece(each.sheet(), pieces.size() + 1L, terms));
    }
    return pieces;
  }

  static List<String> names(LuceneIndex index, Wish wish, String language) {
    return index.find(wish, language).cards().stream().map(Card::name).map(name -> name.in(language)).toList();
  }
}
