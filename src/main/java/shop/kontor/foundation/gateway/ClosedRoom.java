package shop.kontor.foundation.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.foundation.web.Refusal;

/** What stands in a page where a fragment should be whose room does not answer. It asks again by itself. */
@Controller
@ConditionalOnWebApplication
class ClosedRoom {

  static final String PATH = "/foundation/closed";

  @PermitAll
  @GetMapping(PATH)
  ModelAndView closed(HttpServletRequest request, HttpServletResponse response) {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      throw Refusal.notFound("foundation.refused.nothing");
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    return new ModelAndView("foundation/closed", Map.of("again",
        request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) + (query == null ? "" : "?" + query)),
        HttpStatus.SERVICE_UNAVAILABLE);
  }
}
