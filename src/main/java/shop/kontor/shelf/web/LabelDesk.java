package shop.kontor.shelf.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.shelf.application.Assortment;
import shop.kontor.shelf.application.Assortment.Piece;
import shop.kontor.shelf.application.Labelling;
import shop.kontor.shelf.domain.Paper;
import shop.kontor.shelf.domain.Wanted;

/** Where staff choose what labels they want, and print them. */
@Controller
@RolesAllowed("STAFF")
class LabelDesk {

  private static final int LAST_PAGE = 10_000;

  private final Assortment assortment;
  private final Labelling labelling;
  private final Printing printing;
  private final Wording wording;
  private final ShopAddress shop;
  private final Sentences sentences;

  LabelDesk(Assortment assortment, Labelling labelling, Printing printing, Wording wording, ShopAddress shop,
      Sentences sentences) {
    this.assortment = assortment;
    this.labelling = labelling;
    this.printing = printing;
    this.wording = wording;
    this.shop = shop;
    this.sentences = sentences;
  }

  /** @param number GTIN as it is printed; {@code null} for none */
  public record Row(String sku, String name, String note, String number, Money price) {}

  @GetMapping("/shelf/backoffice")
  String choose(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Locale locale,
      Model model) {
    fill(model, q, page, locale);
    model.addAttribute("manner", Map.of("paper", Paper.A4_21.written(), "language", locale.getLanguage(),
        "copies", "1", "first", "1", "store", ""));
    return "shelf/backoffice";
  }

  /** What was ticked comes after the list, unless it stands in it already. */
  @PostMapping("/shelf/backoffice/labels")
  Object print(@RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") List<String> sku,
      @RequestParam Map<String, String> form, Locale locale, Model model) {
    var lines = new ArrayList<>(list.lines().toList());
    sku.stream().filter(ticked -> lines.stream().noneMatch(line -> line.strip().split("[\\s;,]+")[0].equals(ticked)))
        .forEach(lines::add);
    try {
      var manner = Printing.Manner.of(form.get("store"), form.get("language"), form.get("paper"),
          number(form.get("copies")), number(form.get("first")));
      var plan = labelling.plan(lines, manner.copies());
      if (plan.complaints().isEmpty()) {
        return printing.print(plan.piles(), manner);
      }
      model.addAttribute("complaints", plan.complaints().stream().map(each -> sentences.say("shelf.list.line",
          each.line()) + " " + sentences.say(each.key(), each.code())).toList());
    } catch (Refusal | IllegalArgumentException refused) {
      model.addAttribute("complaints", List.of(sentences.of(refused)));
    }
    fill(model, "", 1, locale);
    model.addAttribute("list", lines.stream().collect(Collectors.joining("\n")));
    model.addAttribute("manner", form);
    return new ModelAndView("shelf/backoffice", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** {@code null} for what was left empty; what is no number is no number of anything. */
  private static Integer number(String written) {
    return written == null || written.isBlank() ? null : written.strip().matches("[0-9]{1,6}")
        ? Integer.valueOf(written.strip()) : Integer.valueOf(0);
  }

  private void fill(Model model, String q, int page, Locale locale) {
    if (q.length() > 200) {
      throw Refusal.invalid("shelf.refused.words");
    }
    int found = assortment.count(q);
    int pages = Math.max(1, (found + Assortment.PAGE - 1) / Assortment.PAGE);
    int current = Math.clamp(page, 1, Math.min(pages, LAST_PAGE));
    model.addAttribute("q", q);
    model.addAttribute("found", found);
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    model.addAttribute("href", UriComponentsBuilder.fromPath("/shelf/backoffice").queryParam("q", "{q}")
        .queryParam("page", "").encode().buildAndExpand(q).toUriString());
    model.addAttribute("rows", assortment.rows(q, current).stream().map(piece -> row(piece, locale)).toList());
    model.addAttribute("papers", Paper.values());
    model.addAttribute("mostCopies", Wanted.MOST_COPIES);
    model.addAttribute("address", shop.of(""));
  }

  private Row row(Piece piece, Locale locale) {
    return new Row(piece.sku().value(), piece.name().product().in(locale), wording.note(piece, locale),
        piece.number() == null ? null : piece.number().printed(), piece.price());
  }
}
