package shop.kontor.foundation.text;

/**
 * Korean syllables written out in the letters that they are typed in, composed vowels taken apart: 바꿔 as ㅂㅏㄲㅜㅓ. So
 * half a syllable is a prefix of the whole (솦, on the way to 소파, as ㅅㅗㅍ), the stem of 바꾸다 is what 바꿔 begins with, and
 * a wrong vowel is one wrong letter.
 */
public final class Jamo {

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String[] VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
  private static final String[] FINALS =
      " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ", -1);

  private Jamo() {}

  /** Whether it is a syllable or a letter of them. */
  public static boolean isHangul(char c) {
    return c >= FIRST && c <= LAST || c >= 'ㄱ' && c <= 'ㅣ';
  }

  /** Whatever else it is stays as it is. */
  public static String of(char c) {
    if (c < FIRST || c > LAST) {
      return String.valueOf(c);
    }
    int syllable = c - FIRST;
    return INITIALS.charAt(syllable / (21 * 28)) + VOWELS[syllable / 28 % 21] + FINALS[syllable % 28];
  }

  public static String of(CharSequence text) {
    var letters = new StringBuilder(text.length() * 3);
    text.chars().forEach(c -> letters.append(of((char) c)));
    return letters.toString();
  }
}
