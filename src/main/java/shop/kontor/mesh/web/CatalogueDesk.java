package shop.kontor.mesh.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.foundation.products.DataProduct;
import shop.kontor.foundation.products.DataProducts;
import shop.kontor.foundation.products.Hearers;
import shop.kontor.mesh.application.AlarmBook;
import shop.kontor.mesh.domain.Lineage;

/** The catalogue of data products: who offers what to whom, and whether it keeps what it promises. */
@Controller
@RolesAllowed("STAFF")
class CatalogueDesk {

  private static final int ALARMS = 10;

  private final DataProducts products;
  private final Hearers hearers;
  private final AlarmBook alarms;

  CatalogueDesk(DataProducts products, Hearers hearers, AlarmBook alarms) {
    this.products = products;
    this.hearers = hearers;
    this.alarms = alarms;
  }

  /** A product, and the rooms that hear it. */
  public record Card(DataProduct product, List<String> hearers) {}

  @GetMapping("/mesh/backoffice")
  String show(Model model) {
    var heard = heard();
    model.addAttribute("lineage", Lineage.of(heard));
    model.addAttribute("cards", products.all().stream()
        .map(product -> new Card(product, List.copyOf(heard.get(product.id())))).toList());
    model.addAttribute("rooms", products.all().stream().map(DataProduct::room).distinct().count());
    model.addAttribute("listening", products.all().stream().filter(DataProduct::state)
        .flatMap(product -> heard.get(product.id()).stream()).collect(Collectors.toCollection(TreeSet::new)));
    model.addAttribute("ways", heard.values().stream().mapToInt(Set::size).sum());
    fillAlarms(model);
    model.addAttribute("brief", false);
    return "mesh/desk";
  }

  /**
   * What rings now, for this page and for that of the whole desk.
   *
   * @param brief to say nothing where nothing rings
   */
  @GetMapping("/mesh/backoffice/fragments/alarms")
  String alarms(@RequestParam(defaultValue = "false") boolean brief, Model model) {
    fillAlarms(model);
    model.addAttribute("brief", brief);
    return "mesh/desk-parts :: alarms";
  }

  private void fillAlarms(Model model) {
    model.addAttribute("open", alarms.open());
    model.addAttribute("past", alarms.last(ALARMS));
  }

  private Map<String, Set<String>> heard() {
    var all = hearers.all();
    var heard = new TreeMap<String, Set<String>>();
    products.all().forEach(product -> heard.put(product.id(), all.stream()
        .filter(each -> product.types().contains(each.type()) && !each.room().equals(product.room()))
        .map(Hearers.Hears::room).collect(Collectors.toCollection(TreeSet::new))));
    return heard;
  }
}
