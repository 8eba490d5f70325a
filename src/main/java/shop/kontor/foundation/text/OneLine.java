package shop.kontor.foundation.text;

/** Text that says something, on one line. */
public final class OneLine {

  private OneLine() {}

  /** @param most UTF-16 characters */
  public static boolean fits(String text, int most) {
    return text != null && !text.isBlank() && text.length() <= most
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
