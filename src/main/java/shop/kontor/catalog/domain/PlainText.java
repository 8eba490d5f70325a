package shop.kontor.catalog.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;

/**
 * Makes plain text of what suppliers write. Their descriptions are HTML as often as not; the catalogue keeps and tells
 * the words alone, in paragraphs, so that nothing hostile reaches any room or page.
 */
public final class PlainText {

  /** Characters of a description in one language; a longer one is cut. */
  static final int LONGEST = 20_000;

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\p{Cs}&&[^\\n]]");
  private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");
  private static final Pattern EDGES = Pattern.compile(" ?\\n ?");
  private static final Pattern GAPS = Pattern.compile("\\n{3,}");
  private static final Evaluator UNSEEN = QueryParser.parse("script, style, template, iframe, object, embed, svg, math,"
      + " title, textarea, select, button, form > input");
  private static final Evaluator ITEMS = QueryParser.parse("li");
  private static final Evaluator ROWS = QueryParser.parse("tr, dt, dd");
  private static final Evaluator CELLS = QueryParser.parse("td + td, th + td");
  private static final Evaluator BLOCKS = QueryParser.parse("p, div, section, article, h1, h2, h3, h4, h5, h6, ul, ol,"
      + " dl, table, pre, blockquote, figure, hr");

  private PlainText() {}

  /**
   * The same product in plain text.
   *
   * @throws IllegalArgumentException if nothing is left of its name, or of a colour's
   */
  public static ProductSheet of(ProductSheet sheet) {
    return new ProductSheet(sheet.id(), each(sheet.name(), PlainText::line),
        each(sheet.description(), PlainText::paragraphs),
        line(sheet.brand()), line(sheet.category()), line(sheet.kind()), line(sheet.style()),
        sheet.tags().stream().map(PlainText::line).toList(), sheet.images(),
        sheet.variants().stream().map(PlainText::of).toList());
  }

  private static VariantSheet of(VariantSheet variant) {
    Map<String, String> options = new LinkedHashMap<>();
    variant.options().forEach((name, value) -> {
      if (name != null && value != null && !line(name).isEmpty() && !line(value).isEmpty()) {
        options.put(line(name), line(value));
      }
    });
    var colour = variant.colour() == null ? null
        : new Colour(each(variant.colour().name(), PlainText::line), variant.colour().srgb());
    return new VariantSheet(variant.sku(), variant.gtin(), options, colour, each(variant.material(), PlainText::line),
        variant.dimensions(), variant.weightKg(), variant.image(), variant.model(), variant.content());
  }

  /** The text cleaned in each language; {@code null} if nothing is left of it. */
  private static LocalText each(LocalText text, UnaryOperator<String> clean) {
    var left = new TreeMap<String, String>();
    if (text != null) {
      text.texts().forEach((language, words) -> {
        var cleaned = words == null ? "" : clean.apply(words);
        if (!cleaned.isEmpty()) {
          left.put(language, cleaned);
        }
      });
    }
    return left.isEmpty() ? null : new LocalText(left);
  }

  /** One line: no line breaks, and nothing that turns the direction of what stands beside it. */
  static String line(String text) {
    return text == null || isPlain(text) ? text
        : BLANKS.matcher(CONTROLS.matcher(text.replace('\n', ' ')).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** Letters, digits and hyphens alone, as in most short texts: there is nothing to clean. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && (c > 'z' || !Character.isLetterOrDigit(c))) {
        return false;
      }
    }
    return true;
  }

  /** Words without markup; an empty line parts paragraphs. */
  static String paragraphs(String text) {
    var left = text;
    // what a feed encoded twice is markup again once it is read
    for (int i = 0; i < 4 && isMarked(left); i++) {
      var read = TAG.matcher(left).find() ? words(left) : Parser.unescapeEntities(left, false);
      if (read.equals(left)) {
        break;
      }
      left = read;
    }
    left = tidy(left);
    return left.length() > LONGEST ? tidy(left.substring(0, LONGEST - 1)) + "…" : left;
  }

  /** Whether there is anything to read in it but the words themselves. */
  private static boolean isMarked(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }

  /** The paragraphs of such a text. */
  public static List<String> split(String text) {
    return List.of(text.strip().split("\\n{2,}"));
  }

  private static String words(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    body.select(UNSEEN).remove();
    body.nodeStream(TextNode.class).toList().forEach(node -> node.text(node.text()));
    body.select(ITEMS).forEach(item -> around(item, "\n• ", ""));
    body.select(ROWS).forEach(row -> around(row, "\n", ""));
    body.select(CELLS).forEach(cell -> around(cell, " – ", ""));
    body.select(BLOCKS).forEach(block -> around(block, "\n\n", "\n\n"));
    return tidy(body.wholeText());
  }

  private static void around(Element element, String before, String after) {
    element.prependChild(new TextNode(before));
    element.appendChild(new TextNode(after));
  }

  private static String tidy(String text) {
    var seen = CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
    return GAPS.matcher(EDGES.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll("\n")).replaceAll("\n\n")
        .strip();
  }
}
