package shop.kontor.agents.web.acp;

import org.jspecify.annotations.Nullable;

/** There is no session to show: an HTTP status, a code for programs, a sentence for people, and where it is amiss. */
final class AcpFault extends RuntimeException {

  private final int status;
  private final String code;
  private final String param;

  AcpFault(int status, String code, String sentence) {
    this(status, code, sentence, null);
  }

  /** @param param in what was asked, RFC 9535; {@code null} for the whole of it */
  AcpFault(int status, String code, String sentence, @Nullable String param) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.param = param;
  }

  static AcpFault invalid(String param, String sentence) {
    return new AcpFault(400, "invalid", sentence, param);
  }

  static AcpFault missing(String param, String sentence) {
    return new AcpFault(400, "missing", sentence, param);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  @Nullable String param() {
    return param;
  }

  /** One of the protocol's three. */
  String type() {
    return status == 503 ? "service_unavailable" : status >= 500 ? "processing_error" : "invalid_request";
  }
}
