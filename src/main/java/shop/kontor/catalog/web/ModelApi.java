package shop.kontor.catalog.web;

import jakarta.annotation.security.PermitAll;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import shop.kontor.catalog.application.ModelStore;
import shop.kontor.foundation.web.Refusal;

/** Serves 3D models. Only what a model is made of is shown as what it is; anything else is a download. */
@Controller
class ModelApi {

  private static final Map<String, MediaType> KINDS = Map.of(
      "obj", MediaType.valueOf("model/obj"), "mtl", MediaType.valueOf("model/mtl"),
      "gltf", MediaType.valueOf("model/gltf+json"), "glb", MediaType.valueOf("model/gltf-binary"),
      "zip", MediaType.valueOf("application/zip"), "png", MediaType.IMAGE_PNG, "jpg", MediaType.IMAGE_JPEG,
      "jpeg", MediaType.IMAGE_JPEG, "gif", MediaType.IMAGE_GIF, "txt", MediaType.TEXT_PLAIN);

  private final ModelStore models;

  ModelApi(ModelStore models) {
    this.models = models;
  }

  @PermitAll
  @GetMapping("/catalog/models/{*path}")
  ResponseEntity<Resource> model(@PathVariable String path) {
    var file = models.find(path.substring(1)).orElseThrow(() -> Refusal.notFound("catalog.refused.model"));
    var kind = KINDS.get(ending(file));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .lastModified(file.toFile().lastModified());
    if (kind == null) {
      answer.contentType(MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(file.getFileName().toString()).build().toString());
    } else {
      answer.contentType(kind);
    }
    return answer.body(new FileSystemResource(file));
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
