package shop.kontor.agents.web;

/** What people could have written. Other characters no page shows, some databases keep nowhere, and each fills six letters of the books. */
public final class Legible {

  private Legible() {}

  public static boolean is(String text) {
    return text.chars().noneMatch(letter -> Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t');
  }
}
