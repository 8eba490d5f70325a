package shop.kontor.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.Beginning;
import shop.kontor.studio.application.RoomMaking;
import shop.kontor.studio.application.RoomMaking.BriefView;
import shop.kontor.studio.application.RoomMaking.Found;
import shop.kontor.studio.application.RoomMaking.RoomView;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Mood;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.PlanReading.Hints;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.TypedSize;

/** Her room, for software: typed, drawn or found in a plan. Whoever is no member of a project is told there is none. */
@RestController
@RequestMapping("/studio/api/projects")
@PermitAll
@Tag(name = "Rooms", description = "The room of a project, and what designs of it are to meet")
class RoomApi {

  private final Beginning beginning;
  private final RoomMaking rooms;
  private final Uploads uploads;

  RoomApi(Beginning beginning, RoomMaking rooms, Uploads uploads) {
    this.beginning = beginning;
    this.rooms = rooms;
    this.uploads = uploads;
  }

  /** All in millimetres. @param cutWidth and the others of a corner that is missing; left out for a rectangle */
  record Size(int width, int depth, @Nullable Integer cutWidth, @Nullable Integer cutDepth,
      TypedSize.@Nullable Corner cut, @Nullable Integer height) {

    Room room() {
      return new TypedSize(width, depth, cutWidth == null ? 0 : cutWidth, cutDepth == null ? 0 : cutDepth, cut,
          height == null ? TypedSize.USUAL_HEIGHT : height).room("");
    }
  }

  /** @param name by which other members will know the caller */
  record Begun(String goal, @Nullable Purpose purpose, Size size, @Nullable Money budget, @Nullable String style,
      @Nullable String name) {}

  record Started(String project) {}

  record Finish(Finishes.@Nullable Floor floor, Finishes.@Nullable Wall walls) {}

  record Choice(int room, @Nullable Integer seen) {}

  record Asked(@Nullable String style, @Nullable Money budget, @Nullable List<String> musts,
      @Nullable List<Placement> own, @Nullable Map<Guideline, Integer> weights, @Nullable Long seed) {}

  @PostMapping
  @Idempotent
  @Operation(summary = "Begin a project with a room", description = "For who has none yet: the project is context's")
  ResponseEntity<Started> begin(Caller caller, @RequestBody Begun begun) {
    var wish = new Beginning.Wish(begun.goal(), begun.purpose(), begun.budget(), begun.style(), begun.name());
    if (begun.size() == null) {
      throw Refusal.invalid("studio.refused.no-size");
    }
    var project = beginning.begin(caller, wish, begun.size().room());
    return ResponseEntity.created(URI.create("/studio/api/projects/" + project + "/room")).body(new Started(project));
  }

  @GetMapping("/{project}/room")
  @Operation(summary = "The room", description = "404 for unknown projects and those of others")
  RoomView room(Caller caller, @PathVariable String project) {
    return rooms.look(caller, project);
  }

  @PutMapping("/{project}/room")
  @Operation(summary = "Set the room as it was drawn", description = """
      seen is the version that the caller saw: 409 where somebody else has changed it since. Lengths in millimetres.""")
  RoomView set(Caller caller, @PathVariable String project, @RequestBody Room room,
      @RequestParam(required = false) Integer seen) {
    return rooms.set(caller, project, room, seen);
  }

  @PutMapping("/{project}/room/size")
  @Operation(summary = "Set the room by its size", description = "A rectangle or an L, in millimetres")
  RoomView type(Caller caller, @PathVariable String project, @RequestBody Size size,
      @RequestParam(required = false) Integer seen) {
    return rooms.set(caller, project, size.room(), seen);
  }

  @PutMapping("/{project}/room/finishes")
  @Operation(summary = "Choose floor and walls", description = "As they are drawn; what is left out stays as it is")
  Finishes finish(Caller caller, @PathVariable String project, @RequestBody Finish finish) {
    return rooms.finish(caller, project, finish.floor(), finish.walls());
  }

  @PostMapping(path = "/{project}/plans", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(summary = "Find the rooms in a floor plan", description = """
      The file itself: of Sweet Home 3D, DXF, SVG or a picture. name is what it is called, level the floor to read. One \
      of the rooms found is then chosen by its place in the list.""")
  Found read(Caller caller, @PathVariable String project, @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) String level, InputStream plan) throws IOException {
    rooms.mayChange(caller, project);
    return uploads.with(plan, file -> rooms.read(caller, project, file, name, new Hints(level, null)));
  }

  @PostMapping(path = "/{project}/moods", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(summary = "Tell palette and style of a photo", description = "Of a room or thing that she likes; a hint, no more")
  Mood mood(Caller caller, @PathVariable String project, InputStream photo) throws IOException {
    rooms.mayChange(caller, project);
    return uploads.with(photo, rooms::mood);
  }

  @PostMapping("/{project}/plans/{finding}")
  @Operation(summary = "Choose one of the rooms found in a plan")
  RoomView choose(Caller caller, @PathVariable String project, @PathVariable String finding,
      @RequestBody Choice choice) {
    return rooms.choose(caller, project, finding, choice.room(), choice.seen());
  }

  @GetMapping("/{project}/brief")
  @Operation(summary = "What designs are to meet, beyond what the project says")
  BriefView brief(Caller caller, @PathVariable String project) {
    return rooms.brief(caller, project);
  }

  @PutMapping("/{project}/brief")
  @Operation(summary = "Say what designs are to meet", description = """
      What is left out is the project's: style and budget. musts are kinds of pieces; own is what stands in the room \
      already; weights of guidelines are from 0, off, to 10.""")
  BriefView ask(Caller caller, @PathVariable String project, @RequestBody Asked asked) {
    return rooms.ask(caller, project, _ -> new BriefView(asked.style(), asked.budget(), asked.musts(), asked.own(),
        asked.weights(), asked.seed() == null ? 1 : asked.seed()));
  }
}
