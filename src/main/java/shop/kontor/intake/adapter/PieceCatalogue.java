package shop.kontor.intake.adapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.intake.domain.UnreadableFeed;

/** The catalogue of a furniture library: properties such as {@code name#7}, and their translations. */
final class PieceCatalogue {

  /** In a library, and in the program's own jar. */
  private static final List<String> PLACES =
      List.of("PluginFurnitureCatalog", "com/eteks/sweethome3d/io/DefaultFurnitureCatalog");
  private static final Pattern NUMBERED = Pattern.compile("(?:id|name|model)#(\\d{1,6})");
  private static final List<String> LICENCES = List.of("LICENSE.TXT", "LICENSE.txt", "LICENSE", "README.TXT",
      "README.txt", "README");
  private static final int LARGEST = 16_000_000;

  private final Properties base;
  private final Map<String, Properties> translations;
  private final List<Integer> numbers;
  private final String licence;

  private PieceCatalogue(Properties base, Map<String, Properties> translations, String licence) {
    this.base = base;
    this.translations = translations;
    this.licence = licence;
    var found = new TreeSet<Integer>();
    for (var key : base.stringPropertyNames()) {
      var numbered = NUMBERED.matcher(key);
      if (numbered.matches()) {
        found.add(Integer.valueOf(numbered.group(1)));
      }
    }
    this.numbers = List.copyOf(found);
  }

  static boolean isIn(ZipFile zip) {
    return place(zip).isPresent();
  }

  private static Optional<String> place(ZipFile zip) {
    return PLACES.stream().filter(place -> zip.getEntry(place + ".properties") != null).findFirst();
  }

  static PieceCatalogue of(ZipFile zip) throws IOException {
    var place = place(zip).orElseThrow(() -> new UnreadableFeed("There is no catalogue of furniture in this file"));
    var base = properties(zip, zip.getEntry(place + ".properties"));
    var translations = new LinkedHashMap<String, Properties>();
    var named = Pattern.compile(Pattern.quote(place) + "_([a-z]{2})(?:_[A-Z]{2})?\\.properties");
    for (var entry : zip.stream().toList()) {
      var translation = named.matcher(entry.getName());
      // The plain language before its countries: pt before pt_PT; of countries alone, the first
      if (translation.matches() && (!translations.containsKey(translation.group(1))
          || !entry.getName().matches(".*_[A-Z]{2}\\.properties"))) {
        translations.put(translation.group(1), properties(zip, entry));
      }
    }
    var licence = base.getProperty("license", "").replaceAll("\\s+", " ").strip();
    return new PieceCatalogue(base, translations, licence.isEmpty() ? licenceFile(zip) : licence);
  }

  private static String licenceFile(ZipFile zip) throws IOException {
    for (var name : LICENCES) {
      var entry = zip.getEntry(name);
      if (entry != null) {
        return new String(bytes(zip, entry), StandardCharsets.UTF_8).lines().map(String::strip)
            .filter(line -> !line.isEmpty()).findFirst().orElse("");
      }
    }
    return "";
  }

  private static Properties properties(ZipFile zip, ZipEntry entry) throws IOException {
    var properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(bytes(zip, entry)));
    } catch (IllegalArgumentException e) {
      throw new UnreadableFeed(entry.getName() + " in the library is no properties file: " + e.getMessage(), e);
    }
    return properties;
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new UnreadableFeed(entry.getName() + " in the library is larger than any catalogue");
      }
      return bytes;
    }
  }

  List<Integer> numbers() {
    return numbers;
  }

  String id() {
    return base.getProperty("id", "").strip();
  }

  String name() {
    return base.getProperty("name", "library").strip();
  }

  String provider() {
    return base.getProperty("provider", "").strip();
  }

  /** What the library says of its licence, in its own words; may be empty. */
  String licence() {
    return licence.length() > 500 ? licence.substring(0, 500) : licence;
  }

  /** A property of one piece; empty where it has none. */
  String of(String property, int number) {
    return Wording.clean(base.getProperty(property + "#" + number, ""));
  }

  /** The same in every language that the library has it in; {@code null} if in none. */
  LocalText in(String property, int number) {
    var texts = new LinkedHashMap<String, String>();
    translations.forEach((language, properties) -> {
      var text = Wording.clean(properties.getProperty(property + "#" + number, ""));
      if (!text.isEmpty()) {
        texts.put(language, text);
      }
    });
    if (!of(property, number).isEmpty()) {
      texts.put("en", of(property, number));
    }
    return texts.isEmpty() ? null : new LocalText(texts);
  }

  List<Double> rotation(int number) {
    var text = of("modelRotation", number);
    var rotation = new ArrayList<Double>();
    for (var part : text.isEmpty() ? new String[0] : text.split("\\s+")) {
      var value = Double.valueOf(part);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("The model's rotation is not made of numbers");
      }
      rotation.add(value);
    }
    return rotation;
  }
}
