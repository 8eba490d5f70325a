package shop.kontor.assistant.application;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Good;
import shop.kontor.assistant.domain.Search;
import shop.kontor.assistant.domain.Search.Found;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Traits;
import shop.kontor.foundation.colour.Tone;

/** Finds what goes with a piece: of its style, of a quiet or related colour, a rug that reaches beyond the seat. */
@Component
class Matching {

  /** A rug lies under the front legs and shows at both sides. */
  private static final double RUG_BESIDE = 1.05;
  private static final double RUG_LEAST = 0.6;
  /** Of a sofa, in millimetres. */
  private static final int WIDE = 1400;
  private static final double QUIET = 0.06;
  private static final double RELATED = Math.PI / 4;
  private static final int MOST = 20;

  private final Goods goods;
  private final Meaning meaning;
  private final Browsing browsing;

  Matching(Goods goods, Meaning meaning, Browsing browsing) {
    this.goods = goods;
    this.meaning = meaning;
    this.browsing = browsing;
  }

  void match(Traits wanted, Target with, Reply reply) {
    var piece = meaning.of(with, reply).stream().findFirst().orElse(null);
    if (piece == null || wanted.kind() == null) {
      browsing.search(wanted, reply);
      return;
    }
    var search = new Search("desk".equals(piece.good().kind()) && "chair".equals(wanted.kind()) ? wanted.kind("office-chair")
        : wanted);
    var kinds = search.kinds(goods.kinds());
    var found = kinds.isEmpty() ? List.<Article>of() : goods.ofKinds(kinds).stream().filter(each -> each.canBeHad(1)
        && search.isMet(each.good(), each.price(), true) && !isLost(piece.good(), each.good())).sorted(Comparator
            .comparingInt((Article each) -> -points(piece.good(), each.good()))
            .thenComparing(each -> new Found(each.good(), each.price()), search.order())
            .thenComparing(each -> each.good().sku())).collect(java.util.stream.Collectors.toMap(each -> each.good()
                .product(), each -> each, (first, _) -> first, java.util.LinkedHashMap::new)).values().stream()
        .limit(MOST).toList();
    if (found.isEmpty()) {
      reply.say("match.none", Describing.name(piece.good()));
      return;
    }
    reply.say("match", Describing.name(piece.good()), Describing.name(found.getFirst().good()));
    browsing.show(found, reply);
    if (reply.design() != null) {
      reply.offer("put.first");
    }
    reply.beside(Browsing.thing(piece));
    reply.together(Stream.of(piece, found.getFirst()).map(each -> each.good().sku()).toList());
  }

  /** A rug so small that it would lie before a sofa as a mat does. */
  private static boolean isLost(Good piece, Good other) {
    return "rug".equals(other.kind()) && piece.width() != null && piece.width() >= WIDE && other.width() != null
        && other.depth() != null && Math.max(other.width(), other.depth()) < piece.width() * RUG_LEAST;
  }

  private static int points(Good piece, Good other) {
    int style = piece.style() != null && piece.style().equals(other.style()) ? 2 : 0;
    int size = !"rug".equals(other.kind()) || piece.width() == null || other.width() == null || other.depth() == null ? 0
        : Math.max(other.width(), other.depth()) >= piece.width() * RUG_BESIDE ? 3 : 0;
    return style + size + colour(piece.srgb(), other.srgb());
  }

  private static int colour(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return 0;
    }
    var tone = Tone.of(one);
    var beside = Tone.of(other);
    return Math.min(tone.chroma(), beside.chroma()) < QUIET || tone.hueApart(beside) < RELATED ? 2 : 0;
  }
}
