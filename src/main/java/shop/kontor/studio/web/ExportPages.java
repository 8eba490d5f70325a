package shop.kontor.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.security.Caller;
import shop.kontor.studio.application.Looking;
import shop.kontor.studio.application.PlanPress;
import shop.kontor.studio.domain.export.Gltf;
import shop.kontor.studio.domain.export.SweetHome;
import shop.kontor.studio.domain.scene.Scene;

/** A design for other eyes: the browser's 3D view, paper, and programs. */
@RestController
@PermitAll
@Tag(name = "Designs")
class ExportPages {

  private final Looking looking;
  private final PlanPress press;
  private final SweetHome.Models models;

  ExportPages(Looking looking, PlanPress press, SweetHome.Models models) {
    this.looking = looking;
    this.press = press;
    this.models = models;
  }

  @GetMapping("/studio/api/designs/{id}/scene")
  @Operation(summary = "The room as it is drawn in three dimensions", description = "Lengths in millimetres")
  Scene scene(Caller caller, @PathVariable String id, Locale locale) {
    var sheet = looking.sheet(caller, id, null);
    return Scene.of(sheet.room(), sheet.finishes(), sheet.draft().placements(), locale);
  }

  @GetMapping("/studio/designs/{id}/plan.pdf")
  ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String id,
      @RequestParam(defaultValue = "A4") PlanPress.Paper paper, Locale locale) {
    var sheet = looking.sheet(caller, id, null);
    var title = looking.design(caller, id).idea();
    return file(press.print(sheet.room(), sheet.draft().placements(), title, paper, locale), "room.pdf",
        MediaType.APPLICATION_PDF);
  }

  @GetMapping("/studio/designs/{id}/room.glb")
  ResponseEntity<byte[]> gltf(Caller caller, @PathVariable String id, Locale locale) {
    var sheet = looking.sheet(caller, id, null);
    return file(Gltf.binary(sheet.room(), sheet.finishes(), sheet.draft().placements(), locale), "room.glb",
        MediaType.parseMediaType("model/gltf-binary"));
  }

  @GetMapping("/studio/designs/{id}/room.sh3d")
  ResponseEntity<byte[]> home(Caller caller, @PathVariable String id, Locale locale) {
    var sheet = looking.sheet(caller, id, null);
    return file(SweetHome.home(sheet.room(), sheet.finishes(), sheet.draft().placements(), locale, models), "room.sh3d",
        MediaType.APPLICATION_OCTET_STREAM);
  }

  private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString()).body(content);
  }
}
