package shop.kontor.foundation.web;

import org.springframework.http.HttpStatus;

/**
 * Says no to a caller, in one clear sentence. Answered as problem details (RFC 9457) or as a page, whichever she reads.
 * Whatever the request had begun is rolled back.
 */
public class Refusal extends RuntimeException {

  private final HttpStatus status;

  private Refusal(HttpStatus status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  public static Refusal invalid(String sentence) {
    return new Refusal(HttpStatus.BAD_REQUEST, sentence);
  }

  public static Refusal unauthenticated(String sentence) {
    return new Refusal(HttpStatus.UNAUTHORIZED, sentence);
  }

  public static Refusal forbidden(String sentence) {
    return new Refusal(HttpStatus.FORBIDDEN, sentence);
  }

  public static Refusal notFound(String sentence) {
    return new Refusal(HttpStatus.NOT_FOUND, sentence);
  }

  /** What is asked for does not go with how things stand. */
  public static Refusal conflict(String sentence) {
    return new Refusal(HttpStatus.CONFLICT, sentence);
  }

  public static Refusal tooLarge(String sentence) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, sentence);
  }

  /** Well-formed, but it makes no sense. */
  public static Refusal unprocessable(String sentence) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
  }

  public static Refusal tooMany(String sentence) {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, sentence);
  }

  HttpStatus status() {
    return status;
  }
}
