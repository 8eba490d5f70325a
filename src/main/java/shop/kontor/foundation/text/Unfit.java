package shop.kontor.foundation.text;

/**
 * What was given is no such value. The message says why in English, for logs and reject files; whoever asked over the
 * web reads it in her own language.
 */
public class Unfit extends IllegalArgumentException {

  private final String key;

  /** @param key of the room's messages; where that room's messages are not, the English sentence is said */
  public Unfit(String key, String english) {
    super(english);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
