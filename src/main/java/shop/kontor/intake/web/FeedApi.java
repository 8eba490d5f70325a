package shop.kontor.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.Refusal;

/** Hands feeds in and tells what became of them. */
@RestController
@RequestMapping("/intake/api/feeds")
@RolesAllowed("STAFF")
@Tag(name = "Intake")
class FeedApi {

  private final Counter counter;

  FeedApi(Counter counter) {
    this.counter = counter;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Idempotent
  @Operation(summary = "Hand in a feed; it is brought in when those before it are")
  ResponseEntity<FeedView> handIn(@RequestParam MultipartFile file, @RequestParam(required = false) String rates,
      @RequestParam(required = false) String location, @RequestParam(required = false) Integer inStock) {
    var feed = counter.handIn(file, rates, location, inStock);
    return ResponseEntity.accepted().location(URI.create("/intake/api/feeds/" + feed.id())).body(feed);
  }

  @GetMapping
  @Operation(summary = "The latest hundred feeds")
  List<FeedView> latest(Caller caller) {
    return counter.latest();
  }

  @GetMapping("/{id}")
  @Operation(summary = "What became of a feed so far")
  FeedView feed(Caller caller, @PathVariable String id) {
    return counter.feed(id);
  }

  @PostMapping("/{id}/runs")
  @Idempotent
  @Operation(summary = "Run a feed again that was interrupted or failed; what went in stays in")
  ResponseEntity<FeedView> again(@PathVariable String id) {
    return ResponseEntity.accepted().location(URI.create("/intake/api/feeds/" + id)).body(counter.again(id));
  }

  @GetMapping("/{id}/rejects")
  @Operation(summary = "The rejected rows as CSV: line, item, reason")
  ResponseEntity<Resource> rejects(Caller caller, @PathVariable String id) {
    var feed = counter.find(id);
    var file = Path.of(feed.rejects());
    if (feed.tally().rejected() == 0 || !Files.isReadable(file)) {
      throw Refusal.notFound("intake.refused.no-rejects");
    }
    return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(feed.name() + ".rejects.csv", StandardCharsets.UTF_8).build().toString())
        .body(new FileSystemResource(file));
  }
}
