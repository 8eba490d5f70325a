package shop.kontor.foundation.products;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import shop.kontor.foundation.post.Freshness;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.post.Rebuilding;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;

/**
 * How things stand with a data product, told by the process that knows: that of the room which hears it, or which
 * offers it. Fragments, for staff.
 */
@Controller
@ConditionalOnWebApplication
@RolesAllowed("STAFF")
class ProductDesk {

  private final DataProducts products;
  private final Quality quality;
  private final ReadersSeen readers;
  private final PostOffice office;
  private final Rebuilding rebuilding;

  ProductDesk(DataProducts products, Quality quality, ReadersSeen readers, PostOffice office,
      Rebuilding rebuilding) {
    this.products = products;
    this.quality = quality;
    this.readers = readers;
    this.office = office;
    this.rebuilding = rebuilding;
  }

  /** How fresh a product reaches this room. */
  @GetMapping("/{room}/data/hearing/{product}")
  String hearing(@PathVariable String room, @PathVariable String product, Model model) {
    var heard = products.all().stream().filter(each -> each.id().equals(product)).findFirst()
        .orElseThrow(() -> Refusal.notFound("foundation.refused.nothing"));
    var hearings = office.hearings().stream()
        .filter(each -> each.room().equals(room) && heard.types().contains(each.type())).toList();
    model.addAttribute("chart", hearings.isEmpty() ? null : FreshnessChart.of(hearings, heard.promised()));
    return "foundation/product :: hearing";
  }

  /** What was found wrong with a product of this room, and who reads it by its port. */
  @GetMapping("/{room}/data/{name}/watch")
  String watch(@PathVariable String room, @PathVariable String name, Model model) {
    var product = products.find(room, name).orElseThrow(() -> Refusal.notFound("foundation.refused.nothing"));
    model.addAttribute("failures", quality.of(product.id()).stream().limit(5).toList());
    model.addAttribute("readers", readers.of(product.id()).stream().limit(10).toList());
    return "foundation/product :: watch";
  }

  /** Fills the replicas of this room anew. */
  @PostMapping("/{room}/data/rebuild")
  RedirectView rebuild(@PathVariable String room) {
    if (!rebuilding.rooms().contains(room)) {
      throw Refusal.notFound("foundation.refused.nothing");
    }
    rebuilding.rebuild(room);
    return SeeOther.to("/mesh/backoffice");
  }
}
