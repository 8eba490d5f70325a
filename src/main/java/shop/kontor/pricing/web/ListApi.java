package shop.kontor.pricing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.pricing.application.ListDesk;
import shop.kontor.pricing.application.PriceLists;
import shop.kontor.pricing.domain.PriceList;
import shop.kontor.pricing.domain.Scope;

@RestController
@RequestMapping("/pricing/api/lists")
@RolesAllowed("STAFF")
@Tag(name = "Pricing")
class ListApi {

  private final PriceLists lists;
  private final ListDesk desk;
  private final EntryLines lines;
  private final Sentences sentences;

  ListApi(PriceLists lists, ListDesk desk, EntryLines lines, Sentences sentences) {
    this.lists = lists;
    this.desk = desk;
    this.lines = lines;
    this.sentences = sentences;
  }

  /** @param state coming, holds or over */
  record ListView(String id, int version, ListForm list, String state) {}

  /** @param price per piece, including VAT */
  record EntryView(Sku sku, int fromQuantity, Money price) {}

  record EntriesView(int found, int page, int pages, List<EntryView> entries) {}

  /** As text, so that it is read by the same rules as a line of a file. */
  record NewEntry(String fromQuantity, String price) {}

  @GetMapping
  @Operation(summary = "All price lists, by name")
  List<ListView> all() {
    return desk.all().stream().map(each -> view(each.list(), each.state())).toList();
  }

  @PostMapping
  @Idempotent
  @Operation(summary = "Draw up a price list", description = """
      Its prices go in by its entries. Channels are web, shelf, till and agent; none, no stores or no group mean all. \
      From and until are times of the shop's own clock, such as 2026-12-01T08:00; it holds from the first until before \
      the second.""")
  ResponseEntity<ListView> drawUp(@RequestBody ListForm form) {
    var list = lists.drawUp(form.list());
    return ResponseEntity.created(URI.create("/pricing/api/lists/" + list.id())).body(view(list));
  }

  @GetMapping("/{id}")
  ListView one(@PathVariable String id) {
    return view(lists.find(id));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change for whom, where and when a price list holds")
  ListView change(@PathVariable String id, @RequestBody ListForm form) {
    return view(lists.change(id, form.list()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw a price list with all its entries")
  void withdraw(@PathVariable String id) {
    lists.withdraw(id);
  }

  @GetMapping("/{id}/entries")
  @Operation(summary = "A page of a list's entries, by SKU and quantity")
  EntriesView entries(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Locale locale) {
    var list = lists.find(id);
    int found = desk.count(list, "");
    int pages = Math.max(1, (found + ListDesk.PAGE - 1) / ListDesk.PAGE);
    int current = Math.clamp(page, 1, pages);
    return new EntriesView(found, current, pages, desk.rows(list, "", current, locale).stream().map(row ->
        new EntryView(row.entry().sku(), row.entry().fromQuantity(), row.entry().unitPrice())).toList());
  }

  @PostMapping(path = "/{id}/entries", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Put in the lines of a file, all or none", description = """
      Each line is sku;from quantity;price, the price per piece including VAT, in the shop's currency. With instead=true \
      only these stay. Lines with something wrong are told in complaints, and then nothing is put in.""")
  ResponseEntity<?> putAll(@PathVariable String id, @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean instead) throws IOException {
    var sheet = lines.read(new String(file.getBytes(), StandardCharsets.UTF_8));
    if (!sheet.complaints().isEmpty()) {
      var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
          sentences.of(Refusal.invalid("pricing.lists.complaints", sheet.complaints().size())));
      problem.setProperty("complaints", sheet.complaints().stream().limit(1_000).toList());
      return ResponseEntity.unprocessableContent().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
    return ResponseEntity.ok(view(lists.put(id, sheet.entries(), instead)));
  }

  @PutMapping("/{id}/entries/{sku}")
  @Operation(summary = "Put in one entry")
  ListView put(@PathVariable String id, @PathVariable String sku, @RequestBody NewEntry entry) {
    return view(lists.put(id, List.of(lines.entry(sku, entry.fromQuantity(), entry.price())), false));
  }

  @DeleteMapping("/{id}/entries/{sku}")
  @Operation(summary = "Take out one entry")
  ListView remove(@PathVariable String id, @PathVariable String sku,
      @RequestParam(defaultValue = "1") int fromQuantity) {
    return view(lists.remove(id, new Sku(sku), fromQuantity));
  }

  private ListView view(PriceList list) {
    return view(list, desk.state(list));
  }

  private static ListView view(PriceList list, Scope.State state) {
    return new ListView(list.id(), list.version(), ListForm.of(list), state.name().toLowerCase(Locale.ROOT));
  }
}
