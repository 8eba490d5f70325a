package shop.kontor.shelf.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.shelf.application.LabelPress;
import shop.kontor.shelf.application.Labelling.Pile;
import shop.kontor.shelf.domain.Paper;
import shop.kontor.shelf.domain.Wanted;

/** How labels are wanted, from whichever door, and the answer with them. */
@Component
class Printing {

  private final LabelPress press;
  private final Wording wording;

  Printing(LabelPress press, Wording wording) {
    this.press = press;
    this.wording = wording;
  }

  /**
   * How labels are to be.
   *
   * @param store where they hang; empty for nowhere in particular
   * @param first the place of the first label on its sheet, from 1
   */
  record Manner(String store, Locale language, Paper paper, int copies, int first) {

    /** Each {@code null} or empty for what is usual. @throws Refusal for what there is not */
    static Manner of(String store, String language, String paper, Integer copies, Integer first) {
      var on = isEmpty(paper) ? Paper.A4_21 : Paper.named(paper).orElseThrow(() -> Refusal.invalid("shelf.refused.paper"));
      if (!isEmpty(language) && !List.of("en", "ko").contains(language)) {
        throw Refusal.invalid("shelf.refused.language");
      }
      if (copies != null && (copies < 1 || copies > Wanted.MOST_COPIES)) {
        throw Refusal.invalid("shelf.refused.copies", Wanted.MOST_COPIES);
      }
      if (first != null && (first < 1 || first > on.places())) {
        throw Refusal.invalid("shelf.refused.first", on.places());
      }
      return new Manner(isEmpty(store) ? "" : new LocationId(store).value(),
          "ko".equals(language) ? Locale.KOREAN : Locale.ENGLISH, on, copies == null ? 1 : copies,
          first == null ? 1 : first);
    }

    private static boolean isEmpty(String text) {
      return text == null || text.isBlank();
    }
  }

  ResponseEntity<byte[]> print(List<Pile> piles, Manner manner) {
    var labels = wording.labels(piles, manner.store(), manner.language());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("shelf-labels.pdf").build().toString())
        .body(press.print(labels, manner.paper(), manner.first() - 1));
  }
}
