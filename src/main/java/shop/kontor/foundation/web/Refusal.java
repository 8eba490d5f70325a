package shop.kontor.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/**
 * Says no to a caller, in one clear sentence. Answered as problem details (RFC 9457) or as a page, whichever she reads.
 * Whatever the request had begun is rolled back.
 *
 * <p>The sentence is a key of the room's messages, such as {@code cart.refused.empty}, so that she reads it in her own
 * language; what is no key is said as it stands. Arguments may be texts, numbers, money and {@code LocalText}.
 */
public class Refusal extends RuntimeException {

  private final HttpStatus status;
  private final transient Object[] arguments;

  private Refusal(HttpStatus status, String sentence, Object... arguments) {
    super(sentence, null, false, false);
    this.status = status;
    this.arguments = arguments;
  }

  public static Refusal invalid(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.BAD_REQUEST, sentence, arguments);
  }

  public static Refusal unauthenticated(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.UNAUTHORIZED, sentence, arguments);
  }

  public static Refusal forbidden(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.FORBIDDEN, sentence, arguments);
  }

  public static Refusal notFound(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.NOT_FOUND, sentence, arguments);
  }

  /** What is asked for does not go with how things stand. */
  public static Refusal conflict(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.CONFLICT, sentence, arguments);
  }

  /** It was here once, and will not be again. */
  public static Refusal gone(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.GONE, sentence, arguments);
  }

  public static Refusal tooLarge(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, sentence, arguments);
  }

  /** It did not come to an end of what it asks in time. */
  public static Refusal tooSlow(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.REQUEST_TIMEOUT, sentence, arguments);
  }

  /** Well-formed, but it makes no sense. */
  public static Refusal unprocessable(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, sentence, arguments);
  }

  public static Refusal tooMany(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, sentence, arguments);
  }

  /** Whoever serves this is not there just now; nothing was done. */
  public static Refusal unavailable(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, sentence, arguments);
  }

  /** Whoever serves this has not answered, and may or may not have done what was asked. */
  public static Refusal unanswered(String sentence, Object... arguments) {
    return new Refusal(HttpStatus.GATEWAY_TIMEOUT, sentence, arguments);
  }

  /** For filters, which come before whatever answers what is thrown. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.setAttribute(Refusal.class.getName(), this);
    response.sendError(status.value());
  }

  /** For protocols that say it in their own way. */
  public HttpStatus status() {
    return status;
  }

  Object[] arguments() {
    return arguments;
  }
}
