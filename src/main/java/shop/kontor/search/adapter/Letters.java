package shop.kontor.search.adapter;

/**
 * Writes Korean syllables out in the letters that they are typed in, so that half a syllable is a prefix of the whole,
 * and a wrong vowel is one wrong letter: 소파 as ㅅㅗㅍㅏ, and 솦, on the way to it, as ㅅㅗㅍ.
 */
final class Letters {

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String[] VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
  private static final String[] FINALS =
      " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ", -1);

  private Letters() {}

  static String of(CharSequence text) {
    var letters = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST || c > LAST) {
        letters.append(c);
      } else {
        int syllable = c - FIRST;
        letters.append(INITIALS.charAt(syllable / (21 * 28))).append(VOWELS[syllable / 28 % 21])
            .append(FINALS[syllable % 28]);
      }
    }
    return letters.toString();
  }
}
