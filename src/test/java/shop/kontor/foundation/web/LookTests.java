package shop.kontor.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The frame and the parts of every page, without the house around them. */
class LookTests {

  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  LookTests() throws IOException {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setCharacterEncoding("UTF-8");
    files.setCheckExistence(true);
    files.setOrder(1);
    engine.addTemplateResolver(files);
    engine.addTemplateResolver(new StringTemplateResolver());
    engine.setTemplateEngineMessageSource(WebConfiguration.messageSource());
  }

  @ParameterizedTest
  @CsvSource({"page,en", "page,ko", "desk,en", "desk,ko"})
  void a_page_is_a_whole_document_in_the_readers_language(String frame, String language) {
    var html = render("<!DOCTYPE html><html th:replace=\"~{foundation/layout :: " + frame
        + "(title='Oak', main=~{::main})}\"><body><main><h1 th:text=\"${title}\"></h1></main></body></html>", language);

    assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\"")
        .contains("<title>Oak · Kontor</title>").contains("<h1>Oak</h1>").containsOnlyOnce("<main>")
        .contains("href=\"#content\"").contains("id=\"content\"");
    assertThat(html).as("words that are missing").doesNotContain("??");
    assertThat(html).as("what the content policy forbids").doesNotContain("style=\"", "<style", "onclick", "<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void every_part_can_be_used_and_escapes_what_it_is_given(String language) {
    var html = render("""
        <div th:replace="~{foundation/fragments :: field(name='mail', label=${evil}, value=${evil}, error=${evil},
          hint=${evil}, required=${false})}"></div>
        <div th:replace="~{foundation/fragments :: choice(name='land', label='Land', value='b', options=${trail},
          error=${null})}"></div>
        <i th:replace="~{foundation/fragments :: price(now=${evil}, was='5')}"></i>
        <i th:replace="~{foundation/fragments :: stock(available=${null})}"></i>
        <i th:replace="~{foundation/fragments :: stock(available=${0})}"></i>
        <i th:replace="~{foundation/fragments :: stock(available=${3})}"></i>
        <i th:replace="~{foundation/fragments :: stock(available=${30})}"></i>
        <i th:replace="~{foundation/fragments :: pagination(page=${6}, pages=${12}, href='/search?page=')}"></i>
        <i th:replace="~{foundation/fragments :: empty(title=${evil}, text='', href='/x', action='Go')}"></i>
        <i th:replace="~{foundation/fragments :: notice(kind='bad', text=${evil})}"></i>
        <i th:replace="~{foundation/fragments :: crumbs(trail=${trail}, here=${evil})}"></i>
        """, language);

    assertThat(html).doesNotContain("<script>", "??").contains("&lt;script&gt;")
        .contains("aria-describedby=\"mail-hint mail-error\"").contains("aria-invalid=\"true\"")
        .contains("class=\"pill out\"", "class=\"pill few\"", "class=\"pill ok\"", "class=\"pill\"")
        .contains("<option value=\"b\" selected=\"selected\">").contains("role=\"alert\"")
        .contains("aria-current=\"page\">6</a>").contains("/search?page=7").contains("/search?page=12");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 418, 429, 500, 503})
  void a_problem_says_what_happened_and_offers_a_way_out(int status) {
    var context = context("ko");
    context.setVariable("status", status);
    var html = engine.process("foundation/problem", context);

    assertThat(html).containsOnlyOnce("<h1>").doesNotContain("??").contains("href=\"/search\"", "problem-detail");
    context.setVariable("sentence", "Only 2 left");
    assertThat(engine.process("foundation/problem", context)).contains(">Only 2 left</p>");
  }

  @Test
  void both_languages_have_the_same_words() throws IOException {
    assertThat(words("").keySet()).isEqualTo(words("_ko").keySet());
  }

  @Test
  void text_can_be_read_by_day_and_by_night() throws IOException {
    var css = new ClassPathResource("static/foundation/kontor.css").getContentAsString(StandardCharsets.UTF_8);
    for (int side : new int[] {2, 3}) {
      Map<String, String> colours = TOKEN.matcher(css).results()
          .collect(Collectors.toMap(m -> m.group(1), m -> m.group(side), (first, later) -> first));
      for (var ground : new String[] {"page", "sheet"}) {
        for (var text : new String[] {"ink", "soft", "accent", "accent-deep", "brick", "good", "warn", "bad", "info"}) {
          assertThat(contrast(colours.get(text), colours.get(ground))).as("%s on %s", text, ground)
              .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(colours.get("edge"), colours.get(ground))).as("edges of fields on %s", ground)
            .isGreaterThanOrEqualTo(3);
      }
      assertThat(contrast(colours.get("on-accent"), colours.get("accent"))).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(colours.get("soft"), colours.get("sunk"))).isGreaterThanOrEqualTo(4.5);
    }
  }

  private String render(String template, String language) {
    return engine.process(template, context(language));
  }

  private static WebContext context(String language) {
    var trail = new LinkedHashMap<String, String>();
    trail.put("a", "First");
    trail.put("b", "Second");
    var application = JakartaServletWebApplication.buildApplication(new MockServletContext());
    var exchange = application.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
    return new WebContext(exchange, Locale.of(language),
        Map.of("evil", "<script>alert(1)</script>\"'", "trail", trail));
  }

  private static Properties words(String suffix) throws IOException {
    var words = new Properties();
    try (var in = new ClassPathResource("messages/foundation" + suffix + ".properties").getInputStream()) {
      words.load(in);
    }
    return words;
  }

  /** The contrast ratio of WCAG 2.1. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }

  private static double luminance(String colour) {
    double sum = 0;
    double[] weights = {.2126, .7152, .0722};
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
    }
    return sum;
  }
}
