package shop.kontor.agents.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.foundation.text.Unfit;

/**
 * What stands between a checkout and its order, in the order in which an agent mends it.
 *
 * @param line which of the lines, from 0; -1 for none of them
 */
public record Lack(What what, int line) {

  /** What it is; the key of the words for it. */
  public enum What {
    UNAVAILABLE("unavailable"), SOLD_OUT("soldout"), TOO_MANY("toomany"), EMAIL("email"), MANNER("method"), STORE("store"),
    ADDRESS("address"), UNDELIVERABLE("undeliverable"), WINDOW("option");

    private final String word;

    What(String word) {
      this.word = word;
    }

    public String sentence() {
      return "agents.ucp." + word;
    }
  }

  private Lack(What what) {
    this(what, -1);
  }

  /** @param stores in which can be collected */
  public static List<Lack> of(Shown shown, Set<String> stores) {
    var all = new ArrayList<Lack>();
    var lines = shown.cart().lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).problem() != null) {
        all.add(new Lack(switch (lines.get(i).problem()) {
          case NOT_FOR_SALE -> What.UNAVAILABLE;
          case SOLD_OUT -> What.SOLD_OUT;
          case TOO_MANY -> What.TOO_MANY;
        }, i));
      }
    }
    var wish = shown.deal().wish();
    if (wish.buyer() == null || wish.buyer().email() == null || !EmailShape.fits(wish.buyer().email())) {
      all.add(new Lack(What.EMAIL));
    }
    if (wish.manner() == null) {
      all.add(new Lack(What.MANNER));
    } else if (wish.manner() == Manner.COLLECTION) {
      if (wish.store() == null || !stores.contains(wish.store())) {
        all.add(new Lack(What.STORE));
      }
    } else {
      delivered(wish, all);
    }
    return all;
  }

  private static void delivered(Deal.Wish wish, List<Lack> all) {
    if (wish.place() == null || !wish.place().complete()) {
      all.add(new Lack(What.ADDRESS));
    } else if (!isAddress(wish)) {
      all.add(new Lack(What.UNDELIVERABLE));
    }
    if (wish.date() == null || wish.window() == null) {
      all.add(new Lack(What.WINDOW));
    }
  }

  private static boolean isAddress(Deal.Wish wish) {
    try {
      wish.place().address(wish.buyer());
      return true;
    } catch (Unfit none) {
      return false;
    }
  }
}
