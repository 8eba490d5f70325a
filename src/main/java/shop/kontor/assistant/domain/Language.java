package shop.kontor.assistant.domain;

/** In which language a customer speaks, and is answered. */
public enum Language {
  EN, KO;

  /** ISO 639-1. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
