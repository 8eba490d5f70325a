package shop.kontor.context.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.catalog.Sku;
import shop.kontor.context.application.Beginning;
import shop.kontor.context.application.Looking;
import shop.kontor.context.application.ProjectRow;
import shop.kontor.context.application.ProjectView;
import shop.kontor.context.application.Steering;
import shop.kontor.context.application.Steering.Weighing;
import shop.kontor.context.application.StepView;
import shop.kontor.context.domain.Objection;
import shop.kontor.context.domain.RoomKind;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Wishes;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;

/** Projects for software: the caller's own. Whoever is no member of one is told that there is none. */
@RestController
@RequestMapping("/context/api/projects")
@PermitAll
@Tag(name = "Projects", description = "What a customer is trying to do, and all that was considered for it")
class ProjectApi {

  private final Beginning beginning;
  private final Steering steering;
  private final Looking looking;

  ProjectApi(Beginning beginning, Steering steering, Looking looking) {
    this.beginning = beginning;
    this.steering = steering;
    this.looking = looking;
  }

  /**
   * @param name by which other members will know the caller
   * @param seen number of the last step that the caller saw; not used where a project begins
   */
  record Wished(String goal, @Nullable RoomKind room, @Nullable Money budget, @Nullable LocalDate date,
      @Nullable String style, @Nullable String space, @Nullable String name, @Nullable Integer seen) {

    Wishes wishes() {
      return new Wishes(goal, room, budget, date, style, space);
    }
  }

  record Weighed(@Nullable Standing standing, @Nullable Integer quantity, @Nullable Objection objection,
      @Nullable String reason, @Nullable Integer seen) {}

  record Said(String text) {}

  @PostMapping
  @Idempotent
  @Operation(summary = "Begin a project")
  ResponseEntity<ProjectView> begin(Caller caller, @RequestBody Wished wished) {
    var project = beginning.begin(caller, wished.wishes(), wished.name(), null);
    return ResponseEntity.created(URI.create("/context/api/projects/" + project.id())).body(project);
  }

  @GetMapping
  @Operation(summary = "The caller's projects, the one that changed last first")
  List<ProjectRow> list(Caller caller) {
    return looking.of(caller);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One project, with what can be said of it now", description = """
      at shows it as it was after that step; prices and stock are those of now. answers tells what it costs, what is left \
      of the budget, what can't be had, and what the room still wants. 404 for unknown projects and those of others.""")
  ProjectView project(Caller caller, @PathVariable String id, @RequestParam(required = false) Integer at) {
    return looking.project(caller, id, at);
  }

  @PutMapping("/{id}/wishes")
  @Operation(summary = "Set goal and limits", description = """
      Those that differ from what the caller saw are set; the others stay as they are, even if somebody else has changed \
      them since. 409 where both changed the same.""")
  ProjectView wish(Caller caller, @PathVariable String id, @RequestBody Wished wished) {
    return steering.wish(caller, id, wished.wishes(), wished.seen());
  }

  @PutMapping("/{id}/pieces/{sku}")
  @Operation(summary = "Consider, choose or reject a variant", description = """
      What is left out stays as it is. 409 where somebody else has changed this piece since the step that was seen.""")
  ProjectView weigh(Caller caller, @PathVariable String id, @PathVariable String sku, @RequestBody Weighed weighed) {
    return steering.weigh(caller, id, new Sku(sku), new Weighing(weighed.standing(), weighed.quantity(),
        weighed.objection(), weighed.reason()), weighed.seen());
  }

  @DeleteMapping("/{id}/pieces/{sku}")
  @Operation(summary = "Take a variant from the board")
  ProjectView drop(Caller caller, @PathVariable String id, @PathVariable String sku,
      @RequestParam(required = false) Integer seen) {
    return steering.drop(caller, id, new Sku(sku), seen);
  }

  @PostMapping("/{id}/notes")
  @Idempotent
  @Operation(summary = "Say something to the others")
  ResponseEntity<ProjectView> note(Caller caller, @PathVariable String id, @RequestBody Said said) {
    return ResponseEntity.ok(steering.note(caller, id, said.text()));
  }

  @GetMapping("/{id}/steps")
  @Operation(summary = "What happened, step by step", description = """
      Those after a number, or since a moment. A step that was undone is told with counts=false.""")
  List<StepView> steps(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "0") int after,
      @RequestParam(required = false) Instant since) {
    return since == null ? looking.steps(caller, id, after) : looking.since(caller, id, since);
  }

  @DeleteMapping("/{id}/steps/{number}")
  @Operation(summary = "Undo a step", description = """
      It stays where it is and counts no more. Undoing a step that undid another makes the other count again. 409 for \
      one that stays, and where what it was about has been changed again since.""")
  ProjectView undo(Caller caller, @PathVariable String id, @PathVariable int number) {
    return steering.undo(caller, id, number);
  }
}
