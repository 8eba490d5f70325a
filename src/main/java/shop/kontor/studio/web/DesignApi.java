package shop.kontor.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.studio.application.DesignView;
import shop.kontor.studio.application.DesignView.Suggestion;
import shop.kontor.studio.application.Designing;
import shop.kontor.studio.application.DraftingRoom;
import shop.kontor.studio.application.DraftingRoom.Progress;
import shop.kontor.studio.application.Looking;
import shop.kontor.studio.application.Reworking;
import shop.kontor.studio.application.Suggesting;
import shop.kontor.studio.domain.Change;
import shop.kontor.studio.domain.Point;

/** Designs for software. Whoever is no member of the project is told that there is none. */
@RestController
@RequestMapping("/studio/api")
@PermitAll
@Tag(name = "Designs", description = "Proposals for a room, and everything that is changed in them together")
class DesignApi {

  private final DraftingRoom drafting;
  private final Looking looking;
  private final Designing designing;
  private final Reworking reworking;
  private final Suggesting suggesting;

  DesignApi(DraftingRoom drafting, Looking looking, Designing designing, Reworking reworking, Suggesting suggesting) {
    this.drafting = drafting;
    this.looking = looking;
    this.designing = designing;
    this.reworking = reworking;
    this.suggesting = suggesting;
  }

  /** What is left out stays as it is. @param sku another variant in this place, in which case nothing else is heeded */
  record Moved(@Nullable Point at, @Nullable Integer turn, @Nullable Integer lift, @Nullable Boolean locked,
      @Nullable Sku sku, @Nullable Integer seen) {}

  /** @param at its middle, in millimetres; left out for the middle of the room */
  record Added(Sku sku, @Nullable Point at, @Nullable Integer turn, @Nullable Integer seen) {}

  /** @param kind of the piece to make room for */
  record Wished(Wish wish, @Nullable String kind) {}

  enum Wish { REARRANGE, CHEAPER, NATURAL, LEAN, ROOM_FOR }

  record Seen(@Nullable Integer seen) {}

  @PostMapping("/projects/{project}/drafts")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Have designs drafted", description = """
      Three clearly different ones come to stand among the designs, and become better for some seconds; those that were \
      proposed before and that nobody has touched give way. Open pages are told by server-sent events.""")
  Progress draft(Caller caller, @PathVariable String project) {
    return drafting.start(caller, project);
  }

  @GetMapping("/projects/{project}/drafts")
  @Operation(summary = "How drafting goes", description = "hindrance says which guideline or wish stood in the way")
  Progress progress(Caller caller, @PathVariable String project) {
    return drafting.progress(caller, project);
  }

  @DeleteMapping("/projects/{project}/drafts")
  @Operation(summary = "Stop drafting", description = "What there is by then stays")
  Progress cancel(Caller caller, @PathVariable String project) {
    return drafting.cancel(caller, project);
  }

  @GetMapping("/projects/{project}/designs")
  @Operation(summary = "All designs of a project, with prices and stock of now")
  List<DesignView> designs(Caller caller, @PathVariable String project) {
    return looking.designs(caller, project);
  }

  @GetMapping("/designs/{id}")
  @Operation(summary = "One design", description = "revision shows it as it was; prices and stock are those of now")
  DesignView design(Caller caller, @PathVariable String id, @RequestParam(required = false) Integer revision) {
    return looking.design(caller, id, revision);
  }

  @DeleteMapping("/designs/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a design away")
  void drop(Caller caller, @PathVariable String id) {
    designing.drop(caller, id);
  }

  @PostMapping("/designs/{id}/choice")
  @Operation(summary = "Make this the design of the project")
  DesignView choose(Caller caller, @PathVariable String id) {
    return designing.choose(caller, id);
  }

  @PutMapping("/designs/{id}/placements/{placement}")
  @Operation(summary = "Move, turn, lock or swap a piece", description = """
      seen is the revision that the caller saw. Two who touch different pieces are both heard; 409 for whoever touches a \
      piece that somebody else has changed since.""")
  DesignView move(Caller caller, @PathVariable String id, @PathVariable String placement, @RequestBody Moved moved) {
    return moved.sku() != null ? designing.swap(caller, id, placement, moved.sku(), moved.seen())
        : designing.move(caller, id, new Change.Moved(placement, moved.at(), moved.turn(), moved.lift(),
            moved.locked()), moved.seen());
  }

  @PostMapping("/designs/{id}/placements")
  @Idempotent
  @Operation(summary = "Add a piece")
  ResponseEntity<DesignView> add(Caller caller, @PathVariable String id, @RequestBody Added added) {
    return ResponseEntity.ok(designing.add(caller, id, added.sku(), added.at(), added.turn() == null ? 0 : added.turn(),
        added.seen()));
  }

  @PostMapping("/designs/{id}/placements/{placement}/reversal")
  @Operation(summary = "Put the chaise of a corner sofa on its other side", description = """
      Of those that may be put together either way; 409 for others.""")
  DesignView reverse(Caller caller, @PathVariable String id, @PathVariable String placement,
      @RequestBody(required = false) Seen seen) {
    return designing.reverse(caller, id, placement, seen == null ? null : seen.seen());
  }

  @DeleteMapping("/designs/{id}/placements/{placement}")
  @Operation(summary = "Take a piece out")
  DesignView remove(Caller caller, @PathVariable String id, @PathVariable String placement,
      @RequestParam(required = false) Integer seen) {
    return designing.remove(caller, id, placement, seen);
  }

  @PostMapping("/designs/{id}/wishes")
  @Operation(summary = "Rearrange it, make it cheaper, more natural or nearer to a wish, or make room for one more", description = """
      Locked pieces stay. kind says for ROOM_FOR what to make room for, and for LEAN towards what: natural, warm, cosy, \
      bright, dark, calm, minimal, colourful, dark-wood, light-wood, #rrggbb, a style or a material. 409 with the reason where it can't be done, and where somebody changed the design meanwhile.""")
  DesignView wish(Caller caller, @PathVariable String id, @RequestBody Wished wished) {
    return Wishes.grant(reworking, caller, id, wished.wish(), wished.kind());
  }

  @PostMapping("/designs/{id}/undo")
  @Operation(summary = "Take back what was done last", description = "Again for what was done before that")
  DesignView undo(Caller caller, @PathVariable String id, @RequestBody(required = false) Seen seen) {
    return designing.undo(caller, id, seen == null ? null : seen.seen());
  }

  @GetMapping("/designs/{id}/placements/{placement}/colours")
  @Operation(summary = "The same piece in its other colours that can be had")
  List<Suggestion> colours(Caller caller, @PathVariable String id, @PathVariable String placement) {
    return suggesting.colours(caller, id, placement);
  }

  @GetMapping("/designs/{id}/placements/{placement}/others")
  @Operation(summary = "Other pieces of its kind, the nearest by colour, size and price first")
  List<Suggestion> others(Caller caller, @PathVariable String id, @PathVariable String placement) {
    return suggesting.others(caller, id, placement);
  }

  @GetMapping("/designs/{id}/placements/{placement}/companions")
  @Operation(summary = "Pieces of another kind that go with it", description = """
      Ranked by harmony of colours, style and size, with the reason: which rug goes with this sofa?""")
  List<Suggestion> companions(Caller caller, @PathVariable String id, @PathVariable String placement,
      @RequestParam(defaultValue = "rug") String kind) {
    return suggesting.companions(caller, id, placement, kind);
  }
}
