package shop.kontor.assistant.application;

/** The language model could not be asked, or what it answered is no answer. */
public class ModelFailed extends RuntimeException {

  public ModelFailed(String message) {
    super(message, null, false, false);
  }
}
