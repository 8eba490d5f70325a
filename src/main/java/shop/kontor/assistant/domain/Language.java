package shop.kontor.assistant.domain;

/** In which language a customer speaks, and is answered. */
public enum Language {
  EN, KO;

  /** @param code ISO 639-1; what is not spoken here is English */
  public static Language of(String code) {
    return "ko".equals(code) ? KO : EN;
  }

  /** ISO 639-1. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
