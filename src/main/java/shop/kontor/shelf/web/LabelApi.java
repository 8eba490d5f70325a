package shop.kontor.shelf.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.shelf.application.Labelling;

@RestController
@RolesAllowed("STAFF")
@Tag(name = "Shelf")
class LabelApi {

  private static final int MOST_SAID = 10;

  private final Labelling labelling;
  private final Printing printing;
  private final Sentences sentences;

  LabelApi(Labelling labelling, Printing printing, Sentences sentences) {
    this.labelling = labelling;
    this.printing = printing;
    this.sentences = sentences;
  }

  /**
   * Which labels, and how. All but the codes may be left out.
   *
   * @param store id of the place where they hang
   * @param language en or ko
   * @param paper label, a4-21 or a4-24
   * @param copies of each code that does not say
   * @param first the place of the first label on its sheet, from 1
   * @param codes SKUs or GTINs, each with a number of copies behind it if one likes: {@code FJORD-2-MOSS 3}
   */
  record LabelOrder(String store, String language, String paper, Integer copies, Integer first, List<String> codes) {}

  @PostMapping("/shelf/api/labels")
  @Operation(summary = "Shelf labels as a PDF", description = """
      Nothing is printed while a line of the list is not understood: the answer then says what is wrong with each.""",
      responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/pdf")))
  ResponseEntity<byte[]> print(@RequestBody LabelOrder order) {
    var manner = Printing.Manner.of(order.store(), order.language(), order.paper(), order.copies(), order.first());
    var plan = labelling.plan(order.codes() == null ? List.of() : order.codes(), manner.copies());
    if (!plan.complaints().isEmpty()) {
      throw Refusal.unprocessable("shelf.refused.list", plan.complaints().size(), plan.complaints().stream()
          .limit(MOST_SAID).map(each -> sentences.say("shelf.list.line", each.line()) + " "
          + sentences.say(each.key(), each.code())).collect(Collectors.joining(" ")));
    }
    return printing.print(plan.piles(), manner);
  }
}
