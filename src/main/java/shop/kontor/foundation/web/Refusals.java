package shop.kontor.foundation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;

/** Turns whatever went wrong into one answer: problem details (RFC 9457) for software, a page for people. */
@ControllerAdvice
class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private static final String RETRY_AFTER_SECONDS = "60";

  private final Sentences sentences;
  private final ObjectProvider<OwnWords> protocols;

  Refusals(Sentences sentences, ObjectProvider<OwnWords> protocols) {
    this.sentences = sentences;
    this.protocols = protocols;
  }

  @ExceptionHandler
  Object refuse(Exception e, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (e instanceof Refusal refusal && refusal.status() == HttpStatus.TOO_MANY_REQUESTS) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return switch (e) {
      case Refusal refusal -> answer(refusal.status(), sentences.of(refusal), request);
      case AccessDeniedException denied -> closed(request);
      case RequestRejectedException _ -> answer(HttpStatus.BAD_REQUEST, sentences.say("foundation.refused.unreadable"), request);
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable, request);
      case BindException invalid -> answer(HttpStatus.BAD_REQUEST, sentence(invalid), request);
      case MethodArgumentTypeMismatchException mismatched ->
          answer(HttpStatus.BAD_REQUEST, sentence(mismatched), request);
      case AsyncRequestNotUsableException gone -> null;
      case ErrorResponse known when known.getStatusCode().value() == 404 ->
          answer(known.getStatusCode(), sentences.say("foundation.refused.nothing"), request);
      case ErrorResponse known -> answer(known.getStatusCode(), sentence(e, known), request);
      case ConcurrencyFailureException busy -> busy(request);
      case UnexpectedRollbackException busy -> busy(request);
      case DuplicateKeyException busy -> busy(request);
      case DataIntegrityViolationException text when isUnwritable(text) ->
          answer(HttpStatus.BAD_REQUEST, sentences.say("foundation.refused.unreadable"), request);
      case IllegalArgumentException invalid when isOurs(invalid) ->
          answer(HttpStatus.BAD_REQUEST, sentences.of(invalid), request);
      default -> {
        var id = Ids.next();
        log.error("Request {} {} failed, number {}", request.getMethod(), address(request), id, e);
        yield answer(HttpStatus.INTERNAL_SERVER_ERROR, sentences.say("foundation.refused.broken", id), request);
      }
    };
  }

  /** Text with the character NUL, which PostgreSQL keeps nowhere. */
  private static boolean isUnwritable(DataIntegrityViolationException e) {
    return e.getMostSpecificCause() instanceof SQLException sql && "22021".equals(sql.getSQLState());
  }

  private Object busy(HttpServletRequest request) {
    return answer(HttpStatus.CONFLICT, sentences.say("foundation.refused.busy"), request);
  }

  private Object closed(HttpServletRequest request) {
    boolean known = request.getAttribute(Caller.class.getName()) instanceof Caller caller
        && (caller.staff() || caller.customerId() != null);
    if (isPage(request) && "GET".equals(request.getMethod())) {
      var door = isForStaff(request) ? "/backoffice/sign-in" : "/customer/sign-in";
      var query = request.getQueryString();
      var here = address(request) + (query == null || query.length() > 1000 ? "" : "?" + query);
      return new ModelAndView("redirect:" + door + "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }
    return known ? answer(HttpStatus.FORBIDDEN, sentences.say("foundation.refused.forbidden"), request)
        : answer(HttpStatus.UNAUTHORIZED, sentences.say("foundation.refused.stranger"), request);
  }

  private static boolean isForStaff(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod closed) {
      var own = closed.getMethodAnnotation(RolesAllowed.class);
      var roles = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(closed.getBeanType(), RolesAllowed.class);
      return roles != null && List.of(roles.value()).contains("STAFF");
    }
    return address(request).contains("/backoffice");
  }

  /** @param sentence {@code null}: what is said of every error of this kind */
  Object answer(HttpStatusCode status, String sentence, HttpServletRequest request) {
    var said = sentence == null ? sentences.of(status) : sentence;
    var own = protocols.stream().map(each -> each.refuse(address(request), status.value(), said)).filter(Objects::nonNull)
        .findFirst();
    if (own.isPresent()) {
      return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(own.get());
    }
    if (isPage(request)) {
      var page = new ModelAndView("foundation/problem");
      page.setStatus(status);
      page.addObject("status", status.value());
      page.addObject("sentence", sentence);
      return page;
    }
    var problem = ProblemDetail.forStatusAndDetail(status, said);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** Whether a person reads the answer as a page of its own. */
  private static boolean isPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && request.getHeader("HX-Request") == null
        && !address(request).contains("/api/");
  }

  /** What was asked for, though the server may have come to {@link LastResort} since. */
  private static String address(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked
        : request.getRequestURI();
  }

  private Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    var ours = ours(e);
    return answer(ours instanceof Refusal refusal ? refusal.status() : HttpStatus.BAD_REQUEST,
        ours == null ? sentences.say("foundation.refused.unreadable") : sentences.of(ours), request);
  }

  private String sentence(BindException e) {
    var error = e.getFieldError();
    return error == null ? sentences.say("foundation.refused.invalid")
        : sentences.say("foundation.refused.field", error.getField(),
            error.isBindingFailure() ? sentences.say("foundation.refused.form") : error.getDefaultMessage());
  }

  private String sentence(MethodArgumentTypeMismatchException e) {
    var ours = ours(e);
    return ours != null ? sentences.of(ours)
        : sentences.say("foundation.refused.field", e.getName(), sentences.say("foundation.refused.form"));
  }

  private String sentence(Exception e, ErrorResponse known) {
    var ours = ours(e);
    if (ours != null) {
      return sentences.of(ours);
    }
    return sentences.of(known);
  }

  /** What a rule of the house said on the way, before a library wrapped it. */
  private static RuntimeException ours(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof IllegalArgumentException invalid && isOurs(invalid)) {
        return invalid;
      }
    }
    return null;
  }

  /** Whether a rule of the house said no, rather than a library. */
  private static boolean isOurs(IllegalArgumentException e) {
    return e.getStackTrace().length > 0 && e.getStackTrace()[0].getClassName().startsWith("shop.kontor.");
  }
}
