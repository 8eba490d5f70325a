package shop.kontor.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a supplier writes becomes plain text")
class PlainTextTests {

  @Test
  void with_its_paragraphs_lists_and_tables() {
    assertThat(PlainText.paragraphs("""
        <div><p>A <b>calm</b>
        sofa.<br>Really.</p><ul><li>Oak</li><li>Wool</li></ul><p>5 &lt; 6 &amp; so on&nbsp;</p>
        <table><tr><th>Width</th><td>2 m</td></tr><tr><th>Depth</th><td>1 m</td></tr></table></div>"""))
        .isEqualTo("A calm sofa.\nReally.\n\n• Oak\n• Wool\n\n5 < 6 & so on\n\nWidth – 2 m\nDepth – 1 m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>Sofa", "Sofa<img src=x onerror=alert(1)>",
      "&lt;script&gt;alert(1)&lt;/script&gt;Sofa", "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;Sofa",
      "<style>p{}</style>Sofa<iframe srcdoc='<script>1</script>'></iframe>", "<svg><script>1</script></svg>Sofa",
      "<noscript><p title=\"</noscript><img src=x onerror=1>\">Sofa</noscript>Sofa",
      "<textarea><script>1</script></textarea>Sofa",
      "Sofa<!-- <b>not</b> said -->", "<a href=\"javascript:alert(1)\">Sofa</a>", "So\u0000\u202Efa", "Sofa\uD83D"})
  void without_anything_that_acts(String hostile) {
    assertThat(PlainText.paragraphs(hostile).replace(" ", "")).endsWith("Sofa")
        .doesNotContain("<", "alert", "\u0000", "\u202E");
  }

  @ParameterizedTest
  @CsvSource({"a < b & c, a < b & c", "Größe 😀, Größe 😀", "소파와 쿠션, 소파와 쿠션", "Tom &amp; Jerry, Tom & Jerry",
      "5 <6, 5 <6"})
  void and_words_stay_as_they_are(String text, String same) {
    assertThat(PlainText.paragraphs(text)).isEqualTo(same);
  }

  @Test
  void and_a_text_without_markup_keeps_its_paragraphs() {
    assertThat(PlainText.split(PlainText.paragraphs("One\r\n\r\n\r\ntwo  &amp; a half\nthree")))
        .containsExactly("One", "two & a half\nthree");
  }

  @Test
  void and_one_that_never_ends_is_cut() {
    assertThat(PlainText.paragraphs("<p>" + "😀 ".repeat(50_000))).hasSizeLessThanOrEqualTo(PlainText.LONGEST)
        .endsWith("…");
  }

  @Test
  void and_reading_it_again_changes_nothing() {
    var random = new Random(7);
    var pieces = new String[] {"<p>", "</p>", "<br>", "&amp;", "&lt;", "<", ">", "\n", "\n\n", " ", "sofa", "<b>",
        "<li>", "\"", "'", "&#60;", "소파"};
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder("a");
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      var once = PlainText.paragraphs(text.toString());
      assertThat(PlainText.paragraphs(once)).as(text.toString()).isEqualTo(once);
    }
  }
}
