package shop.kontor.carving.adapter;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java file of the checkout.
 *
 * @param file from the checkout's root
 * @param inPackage such as {@code shop.kontor.inventory.domain}
 * @param name of its first type
 */
record Source(Path file, String inPackage, String name, String text) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern DOCUMENTATION = Pattern.compile("(?ms)^[ \\t]*/\\*\\*?.*?\\*/");
  private static final Pattern FULL = Pattern.compile("\\b((?:[a-z]\\w*\\.)+[A-Z]\\w*)");
  private static final Pattern SIMPLE = Pattern.compile("\\b[A-Z]\\w*");

  static Source of(Path file, String text) {
    var in = PACKAGE.matcher(text);
    if (!in.find()) {
      throw new IllegalArgumentException(file + " is in no package");
    }
    return new Source(file, in.group(1), file.getFileName().toString().replace(".java", ""), text);
  }

  String fullName() {
    return inPackage + "." + name;
  }

  boolean test() {
    return file.startsWith(Path.of("src", "test"));
  }

  /** The room below {@code shop.kontor} whose package it is in; empty for the front door. */
  String room() {
    var words = inPackage.split("\\.");
    return words.length < 3 ? "" : words[2];
  }

  /** Whether it is in its room's root package. */
  boolean published() {
    return inPackage.split("\\.").length == 3;
  }

  /** All types that it names in full, the house's and others'. */
  Set<String> named() {
    return FULL.matcher(code()).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which of these it needs: those that it names in full, and its neighbours that it names at all. */
  Collection<Source> needs(Map<String, Source> byName) {
    var code = code();
    var names = named();
    SIMPLE.matcher(code).results().forEach(found -> names.add(inPackage + "." + found.group()));
    names.remove(fullName());
    return names.stream().map(byName::get).filter(Objects::nonNull).toList();
  }

  private String code() {
    return DOCUMENTATION.matcher(text).replaceAll("");
  }
}
