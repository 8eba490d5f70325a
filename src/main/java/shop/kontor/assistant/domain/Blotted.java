package shop.kontor.assistant.domain;

/** A text of which is blotted out what has been understood, so that nobody reads it twice. Places stay where they are. */
final class Blotted {

  private final StringBuilder text;
  private String rest;

  Blotted(String text) {
    this.text = new StringBuilder(text);
    this.rest = text;
  }

  String rest() {
    return rest;
  }

  void blot(int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, Reader.BLOT);
    }
    rest = text.toString();
  }
}
