package shop.kontor.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;

/** Turns whatever went wrong into one answer: problem details (RFC 9457) for software, a page for people. */
@ControllerAdvice
class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler
  Object refuse(Exception e, HttpServletRequest request) {
    return switch (e) {
      case Refusal refusal -> answer(refusal.status(), refusal.getMessage(), request);
      case AccessDeniedException denied -> closed(request);
      case HttpMessageNotReadableException unreadable -> answer(HttpStatus.BAD_REQUEST, sentence(unreadable), request);
      case BindException invalid -> answer(HttpStatus.BAD_REQUEST, sentence(invalid), request);
      case AsyncRequestNotUsableException gone -> null;
      case ErrorResponse known when known.getStatusCode().value() == 404 ->
          answer(known.getStatusCode(), "There is nothing here", request);
      case ErrorResponse known -> answer(known.getStatusCode(), sentence(e, known), request);
      case ConcurrencyFailureException busy -> busy(request);
      case UnexpectedRollbackException busy -> busy(request);
      case DuplicateKeyException busy -> busy(request);
      case IllegalArgumentException invalid when isOurs(invalid) ->
          answer(HttpStatus.BAD_REQUEST, invalid.getMessage(), request);
      default -> {
        var id = Ids.next();
        log.error("Request {} {} failed, number {}", request.getMethod(), request.getRequestURI(), id, e);
        yield answer(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; we wrote it down as " + id,
            request);
      }
    };
  }

  private static Object busy(HttpServletRequest request) {
    return answer(HttpStatus.CONFLICT, "Something else changed this at the same moment; please try again", request);
  }

  private static Object closed(HttpServletRequest request) {
    boolean known = request.getAttribute(Caller.class.getName()) instanceof Caller caller
        && (caller.staff() || caller.customerId() != null);
    if (isPage(request) && "GET".equals(request.getMethod())) {
      var door = request.getRequestURI().contains("/backoffice") ? "/backoffice/sign-in" : "/customer/sign-in";
      return new ModelAndView("redirect:" + door + "?next="
          + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    }
    return known ? answer(HttpStatus.FORBIDDEN, "You may not do this", request)
        : answer(HttpStatus.UNAUTHORIZED, "Please sign in first", request);
  }

  private static Object answer(HttpStatusCode status, String sentence, HttpServletRequest request) {
    if (isPage(request)) {
      var page = new ModelAndView("foundation/problem");
      page.setStatus(status);
      page.addObject("status", status.value());
      page.addObject("sentence", sentence);
      return page;
    }
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(problem);
  }

  /** Whether a person reads the answer as a page of its own. */
  private static boolean isPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && request.getHeader("HX-Request") == null
        && !request.getRequestURI().contains("/api/");
  }

  private static String sentence(HttpMessageNotReadableException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException invalid && isOurs(invalid)) {
        return invalid.getMessage();
      }
    }
    return "The body of the request could not be read: it is not the JSON that this address expects";
  }

  private static String sentence(BindException e) {
    var error = e.getFieldError();
    return error == null ? "The request is not valid" : "The field " + error.getField() + " is not valid: "
        + (error.isBindingFailure() ? "it has the wrong form" : error.getDefaultMessage());
  }

  private static String sentence(Exception e, ErrorResponse known) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException invalid && isOurs(invalid)) {
        return invalid.getMessage();
      }
    }
    var detail = known.getBody().getDetail();
    return detail == null ? "The request could not be answered" : detail;
  }

  /** Whether a rule of the house said no, rather than a library. */
  private static boolean isOurs(IllegalArgumentException e) {
    return e.getStackTrace().length > 0 && e.getStackTrace()[0].getClassName().startsWith("shop.kontor.");
  }
}
