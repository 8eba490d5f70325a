package shop.kontor.backoffice.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.backoffice.application.StaffDoor;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

@RestController
@RequestMapping("/backoffice/api")
class StaffApi {

  private final StaffDoor door;
  private final Passports passports;

  StaffApi(StaffDoor door, Passports passports) {
    this.door = door;
    this.passports = passports;
  }

  record Credentials(String name, String password) {
  }

  record Session(String token) {
  }

  /** Signs in. The token goes into {@code Authorization: Bearer}; browsers get it as a cookie, too. */
  @PostMapping("/sessions")
  @PermitAll
  Session signIn(Caller caller, @RequestBody Credentials credentials, HttpServletRequest request,
      HttpServletResponse response) {
    var staff = caller.asStaff(door.enter(credentials.name(), credentials.password(), request.getRemoteAddr()));
    passports.handOver(staff, request, response);
    return new Session(passports.issue(staff));
  }
}
