package shop.kontor.foundation.post;

/** A listener threw, or could not be called. */
final class ListenerFailed extends RuntimeException {

  private final String listener;

  ListenerFailed(String listener, Throwable cause) {
    super(listener + " failed: " + cause, cause);
    this.listener = listener;
  }

  String listener() {
    return listener;
  }
}
