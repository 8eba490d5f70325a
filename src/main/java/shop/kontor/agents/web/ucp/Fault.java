package shop.kontor.agents.web.ucp;

/** Nothing was done, for the protocol itself was not kept: an HTTP status, a code for programs, a sentence for people. */
final class Fault extends RuntimeException {

  private final int status;
  private final String code;

  Fault(int status, String code, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
