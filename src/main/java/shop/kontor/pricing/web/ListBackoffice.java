package shop.kontor.pricing.web;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.application.ListDesk;
import shop.kontor.pricing.application.PriceLists;
import shop.kontor.pricing.domain.Entry;

/** Where staff draw up price lists. */
@Controller
@RequestMapping(ListBackoffice.PATH)
@RolesAllowed("STAFF")
class ListBackoffice {

  static final String PATH = "/pricing/backoffice/lists";
  private static final int MOST_COMPLAINTS = 50;

  private final PriceLists lists;
  private final ListDesk desk;
  private final EntryLines lines;
  private final Sentences sentences;

  ListBackoffice(PriceLists lists, ListDesk desk, EntryLines lines, Sentences sentences) {
    this.lists = lists;
    this.desk = desk;
    this.lines = lines;
    this.sentences = sentences;
  }

  @GetMapping
  String all(Model model) {
    overview(model, ListForm.blank());
    return "pricing/lists";
  }

  private void overview(Model model, ListForm form) {
    model.addAttribute("lists", desk.all());
    model.addAttribute("form", form);
    model.addAttribute("channels", Channel.values());
  }

  @PostMapping
  Object drawUp(@RequestParam String name, @RequestParam(required = false) List<String> channels,
      @RequestParam(defaultValue = "") String stores, @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Model model) {
    var form = ListForm.typed(name, channels, stores, group, from, until);
    try {
      return SeeOther.to(PATH + "/" + lists.drawUp(form.list()).id());
    } catch (Refusal | IllegalArgumentException refused) {
      overview(model, form);
      return refused("pricing/lists", refused, model);
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
    fill(id, null, q, page, locale, model);
    return "pricing/list";
  }

  /** @param form {@code null} for the list as it is */
  private void fill(String id, ListForm form, String q, int page, Locale locale, Model model) {
    if (q.length() > 200) {
      throw Refusal.invalid("pricing.refused.words");
    }
    var list = lists.find(id);
    int found = desk.count(list, q);
    int pages = Math.max(1, (found + ListDesk.PAGE - 1) / ListDesk.PAGE);
    int current = Math.clamp(page, 1, pages);
    model.addAttribute("list", list);
    model.addAttribute("state", desk.state(list));
    model.addAttribute("form", form == null ? ListForm.of(list) : form);
    model.addAttribute("channels", Channel.values());
    model.addAttribute("q", q);
    model.addAttribute("found", found);
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    model.addAttribute("href", UriComponentsBuilder.fromPath(PATH + "/{id}").queryParam("q", "{q}")
        .queryParam("page", "").encode().buildAndExpand(id, q).toUriString());
    model.addAttribute("rows", desk.rows(list, q, current, locale));
  }

  @PostMapping("/{id}")
  Object change(@PathVariable String id, @RequestParam String name,
      @RequestParam(required = false) List<String> channels, @RequestParam(defaultValue = "") String stores,
      @RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until, Locale locale, Model model) {
    var form = ListForm.typed(name, channels, stores, group, from, until);
    try {
      lists.change(id, form.list());
      return SeeOther.to(PATH + "/" + id);
    } catch (Refusal | IllegalArgumentException refused) {
      fill(id, form, "", 1, locale, model);
      return refused("pricing/list", refused, model);
    }
  }

  @PostMapping("/{id}/entries")
  Object put(@PathVariable String id, @RequestParam String sku, @RequestParam(defaultValue = "") String quantity,
      @RequestParam String price, Locale locale, Model model) {
    try {
      lists.put(id, List.of(lines.entry(sku, quantity, price)), false);
      return SeeOther.to(PATH + "/" + id);
    } catch (Refusal | IllegalArgumentException refused) {
      fill(id, null, "", 1, locale, model);
      model.addAttribute("sku", sku);
      model.addAttribute("quantity", quantity);
      model.addAttribute("price", price);
      model.addAttribute("entryRefusal", sentences.of(refused));
      return new ModelAndView("pricing/list", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** All lines or, if there is something wrong with any of them, none. */
  @PostMapping("/{id}/lines")
  Object putAll(@PathVariable String id, @RequestParam(defaultValue = "") String pasted,
      @RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "false") boolean instead,
      Locale locale, Model model) throws IOException {
    var uploaded = file != null && !file.isEmpty();
    var text = uploaded ? new String(file.getBytes(), StandardCharsets.UTF_8) : pasted;
    List<EntryLines.Complaint> complaints;
    try {
      var sheet = lines.read(text);
      complaints = sheet.complaints();
      if (complaints.isEmpty()) {
        lists.put(id, sheet.entries(), instead);
        return SeeOther.to(PATH + "/" + id);
      }
      model.addAttribute("linesRefusal", sentences.of(Refusal.invalid("pricing.lists.complaints", complaints.size())));
    } catch (Refusal | IllegalArgumentException refused) {
      complaints = List.of();
      model.addAttribute("linesRefusal", sentences.of(refused));
    }
    fill(id, null, "", 1, locale, model);
    model.addAttribute("complaints", complaints.stream().limit(MOST_COMPLAINTS).toList());
    model.addAttribute("pasted", pasted);
    model.addAttribute("instead", instead);
    return new ModelAndView("pricing/list", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{id}/removal")
  Object remove(@PathVariable String id, @RequestParam String sku, @RequestParam(defaultValue = "1") int quantity) {
    lists.remove(id, new Sku(sku), Math.clamp(quantity, 1, Entry.MOST_PIECES));
    return SeeOther.to(PATH + "/" + id);
  }

  @PostMapping("/{id}/withdrawal")
  Object withdraw(@PathVariable String id) {
    lists.withdraw(id);
    return SeeOther.to(PATH);
  }

  private ModelAndView refused(String view, RuntimeException refused, Model model) {
    model.addAttribute("refusal", sentences.of(refused));
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
