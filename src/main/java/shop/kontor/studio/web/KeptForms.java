package shop.kontor.studio.web;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.studio.application.RoomMaking;
import shop.kontor.studio.domain.Placement;

/** The things that she has and keeps: told and taken back by plain forms, heeded by the designs that are drafted next. */
@Controller
@PermitAll
class KeptForms {

  private final RoomMaking rooms;

  KeptForms(RoomMaking rooms) {
    this.rooms = rooms;
  }

  @PostMapping("/studio/projects/{project}/own")
  Object keep(@PathVariable String project, @ModelAttribute KeptForm form, Caller caller) {
    rooms.mayChange(caller, project);
    var room = rooms.look(caller, project).room();
    if (room == null) {
      throw Refusal.conflict("studio.refused.no-room");
    }
    rooms.ask(caller, project, brief -> {
      var own = new ArrayList<>(brief.own());
      own.add(form.placement(free(own), room));
      return brief.with(own);
    });
    return back(project);
  }

  @PostMapping("/studio/projects/{project}/own/{placement}/removal")
  Object forget(@PathVariable String project, @PathVariable String placement, Caller caller) {
    rooms.ask(caller, project,
        brief -> brief.with(brief.own().stream().filter(each -> !each.id().equals(placement)).toList()));
    return back(project);
  }

  private static Object back(String project) {
    return SeeOther.to("/studio/projects/" + project + "/room#own");
  }

  private static String free(List<Placement> own) {
    return IntStream.iterate(1, n -> n + 1).mapToObj(n -> "own-" + n)
        .filter(id -> own.stream().noneMatch(each -> each.id().equals(id))).findFirst().orElseThrow();
  }
}
