package shop.kontor.foundation.post;

/** Another process was faster: what was about to be done here was done there, and must not be done twice. */
final class Overtaken extends RuntimeException {

  Overtaken(String what) {
    super(what + " was taken care of by another process", null, false, false);
  }
}
