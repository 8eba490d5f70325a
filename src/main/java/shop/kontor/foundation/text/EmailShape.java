package shop.kontor.foundation.text;

import java.util.regex.Pattern;

/** What an e-mail address looks like, as far as one can tell without writing to it. */
public final class EmailShape {

  /** In UTF-16 characters: the longest path that SMTP takes, RFC 5321 section 4.5.3.1.3, without its brackets. */
  public static final int LONGEST = 254;
  private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

  private EmailShape() {}

  public static boolean fits(String text) {
    return text != null && text.length() <= LONGEST && SHAPE.matcher(text).matches();
  }
}
