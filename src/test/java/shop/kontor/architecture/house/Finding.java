package shop.kontor.architecture.house;

/**
 * Something that breaks a rule.
 *
 * @param place where, as precisely as can be told: a class with file and line, a method, a file
 * @param what what is wrong there, as a sentence
 */
public record Finding(String place, String what) {

  @Override
  public String toString() {
    return "- " + place + ": " + what;
  }
}
