package shop.kontor.foundation.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what went wrong where {@link Refusals} don't reach: in a filter, while a page was rendered, or before the
 * request was let in at all. The server comes here with every error that nobody has answered.
 */
@Controller
@ConditionalOnWebApplication
class LastResort implements ErrorController {

  private final Refusals refusals;

  LastResort(Refusals refusals) {
    this.refusals = refusals;
  }

  @PermitAll
  @RequestMapping("/foundation/error")
  Object answer(HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null; // half of another answer is out already, and an error is no end to it
    }
    if (request.getAttribute(Refusal.class.getName()) instanceof Refusal refusal) {
      return refusals.refuse(refusal, request, response);
    }
    if (cause(request) instanceof Exception e) {
      return refusals.refuse(e, request, response);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return refusals.answer(status(request), null, request);
  }

  private static Object cause(HttpServletRequest request) {
    var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return cause instanceof ServletException wrapped && wrapped.getRootCause() != null ? wrapped.getRootCause() : cause;
  }

  private static HttpStatus status(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
      var known = HttpStatus.resolve(code);
      return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
    return HttpStatus.NOT_FOUND;
  }
}
