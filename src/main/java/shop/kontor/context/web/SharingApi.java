package shop.kontor.context.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.context.application.ProjectView;
import shop.kontor.context.application.Sharing;
import shop.kontor.context.domain.Role;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;

/** Who takes part in a project. */
@RestController
@RequestMapping("/context/api")
@PermitAll
@Tag(name = "Projects")
class SharingApi {

  private final Sharing sharing;

  SharingApi(Sharing sharing) {
    this.sharing = sharing;
  }

  record Invited(Role role) {}

  /** @param name by which the others will know the caller */
  record Joining(String link, @Nullable String name) {}

  record Open(boolean open) {}

  @PostMapping("/projects/{id}/links")
  @Idempotent
  @Operation(summary = "Make a link by which others join", description = "Owners only. Its token is told with the project")
  ResponseEntity<ProjectView> invite(Caller caller, @PathVariable String id, @RequestBody Invited invited) {
    return ResponseEntity.ok(sharing.invite(caller, id, invited.role() == null ? Role.EDITOR : invited.role()));
  }

  @DeleteMapping("/projects/{id}/links/{link}")
  @Operation(summary = "Revoke a link", description = "From then on it opens nothing. Who came by it stays")
  ProjectView revoke(Caller caller, @PathVariable String id, @PathVariable String link) {
    return sharing.revoke(caller, id, link);
  }

  @PostMapping("/memberships")
  @Idempotent
  @Operation(summary = "Join by a link", description = "404 for a link that was made up or revoked")
  ResponseEntity<ProjectView> join(Caller caller, @RequestBody Joining joining) {
    return ResponseEntity.ok(sharing.join(caller, joining.link(), joining.name()));
  }

  @DeleteMapping("/projects/{id}/members/{number}")
  @Operation(summary = "Remove a member, or leave", description = "Owners remove others, and with them the"
      + " link by which they joined; everybody may leave. 204 for whoever left")
  ResponseEntity<ProjectView> remove(Caller caller, @PathVariable String id, @PathVariable int number) {
    return sharing.remove(caller, id, number).map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping("/projects/{id}/store")
  @Operation(summary = "Let all staff of the shop help, or no longer")
  ProjectView askStore(Caller caller, @PathVariable String id, @RequestBody Open open) {
    return sharing.askStore(caller, id, open.open());
  }
}
