package shop.kontor.shelf.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.shelf.application.Assortment.Piece;
import shop.kontor.shelf.domain.TradeNumber;
import shop.kontor.shelf.domain.Wanted;
import shop.kontor.shelf.domain.Wanted.Complaint;

/** Finds what labels are wanted of, and says of each line what stands in the way. */
@Service
public class Labelling {

  /** Labels in one go. */
  public static final int MOST = 2_000;

  private final Assortment assortment;

  Labelling(Assortment assortment) {
    this.assortment = assortment;
  }

  /** A piece, and how many labels of it. */
  public record Pile(Piece piece, int copies) {}

  /** What can be printed, in the order of the list; nothing should be while there are complaints. */
  public record Plan(List<Pile> piles, List<Complaint> complaints) {}

  /** @throws Refusal for more labels than are printed in one go, and for none */
  public Plan plan(List<String> lines, int copies) {
    var reading = Wanted.read(lines, copies);
    var complaints = new ArrayList<>(reading.complaints());
    var piles = new ArrayList<Pile>();
    var known = known(reading.wanted());
    for (var wanted : reading.wanted()) {
      var piece = Optional.ofNullable(known.get(wanted.code()));
      var complaint = complaint(wanted.code(), piece);
      if (complaint == null) {
        piles.add(new Pile(piece.orElseThrow(), wanted.copies()));
      } else {
        complaints.add(new Complaint(wanted.line(), wanted.code(), complaint));
      }
    }
    if (piles.stream().mapToInt(Pile::copies).sum() > MOST) {
      throw Refusal.unprocessable("shelf.refused.labels", MOST);
    }
    if (piles.isEmpty() && complaints.isEmpty()) {
      throw Refusal.unprocessable("shelf.refused.none");
    }
    complaints.sort((one, other) -> Integer.compare(one.line(), other.line()));
    return new Plan(piles, complaints);
  }

  private static String complaint(String code, Optional<Piece> piece) {
    if (piece.isEmpty()) {
      return number(code).isPresent() || !code.matches("[0-9]{8}|[0-9]{12,14}") ? "shelf.list.unknown"
          : "shelf.list.check-digit";
    }
    return !piece.get().listed() ? "shelf.list.unlisted" : piece.get().price() == null ? "shelf.list.unpriced" : null;
  }

  /** By what stands in the list: a SKU first of all, for it may look like a GTIN. */
  private Map<String, Piece> known(List<Wanted> wanted) {
    var codes = new HashSet<String>();
    var numbers = new HashMap<String, String>();
    wanted.forEach(each -> {
      codes.add(each.code());
      number(each.code()).ifPresent(number -> numbers.put(each.code(), number.digits()));
    });
    var bySku = new HashMap<String, Piece>();
    var byNumber = new HashMap<String, Piece>();
    for (var piece : assortment.bearing(codes, new HashSet<>(numbers.values()))) {
      bySku.put(piece.sku().value(), piece);
      if (piece.number() != null) {
        byNumber.merge(piece.number().digits(), piece, (one, other) -> other.listed() ? other : one);
      }
    }
    var known = new HashMap<String, Piece>();
    codes.forEach(code -> known.put(code, bySku.getOrDefault(code, byNumber.get(numbers.get(code)))));
    return known;
  }

  private static Optional<TradeNumber> number(String code) {
    try {
      return Optional.of(new TradeNumber(code));
    } catch (Refusal wrong) {
      return Optional.empty();
    }
  }
}
