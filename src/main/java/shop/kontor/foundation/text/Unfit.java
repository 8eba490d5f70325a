package shop.kontor.foundation.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says that a value can't be, and why, in one clear sentence: a key of its room's messages, such as
 * {@code catalog.refused.sku}. Whoever sent it reads that in her own language; logs, reject files and parked messages
 * have it in English, as does anybody who asks for the message. Published records throw it, which know no web.
 */
public final class Unfit extends IllegalArgumentException {

  private final String key;
  private final transient Object[] arguments;

  /** @param key begins with the name of the room */
  public Unfit(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments;
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  @Override
  public String getMessage() {
    var sentence = ResourceBundle.getBundle("messages/" + key.substring(0, key.indexOf('.')), Locale.ROOT,
        Unfit.class.getClassLoader()).getString(key);
    return arguments.length == 0 ? sentence : new MessageFormat(sentence, Locale.UK).format(arguments);
  }
}
