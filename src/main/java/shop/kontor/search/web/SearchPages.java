package shop.kontor.search.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.search.application.ProductIndex;
import shop.kontor.search.domain.Wish;

/** The list of products, and pieces of it for other pages. */
@Controller
@ConditionalOnWebApplication
@PermitAll
class SearchPages {

  private static final String HTML = "text/html";
  private static final int MOST_SUGGESTIONS = 8;
  private static final int MOST_CARDS = 48;

  private final ProductIndex index;
  private final Answers answers;
  private final Rendering rendering;
  private final MessageSource messages;

  SearchPages(ProductIndex index, Answers answers, Rendering rendering, MessageSource messages) {
    this.index = index;
    this.answers = answers;
    this.rendering = rendering;
    this.messages = messages;
  }

  /** Words, facets and what they give. */
  @GetMapping(ListPage.PATH)
  void list(@ModelAttribute Asked asked, Locale locale, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var wish = asked.wish(Wish.PAGE);
    response.setHeader("HX-Push-Url", Address.of(ListPage.PATH, wish));
    send("search/list", wish, locale, request, response);
  }

  /** Cards alone: {@code category}, {@code sort} and the other parameters of a list, and at most {@code limit} of them. */
  @GetMapping("/search/fragments/products")
  void products(@ModelAttribute Asked asked, @RequestParam(defaultValue = "8") String limit, Locale locale,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!limit.matches("[1-9]\\d?") || Integer.parseInt(limit) > MOST_CARDS) {
      throw new IllegalArgumentException("A list to include has 1 to " + MOST_CARDS + " products");
    }
    send("search/products", asked.wish(Integer.parseInt(limit)), locale, request, response);
  }

  private void send(String view, Wish wish, Locale locale, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language = language(locale);
    answers.send(view, wish, language, HTML, () -> {
      var found = index.find(wish, language);
      var page = new ListPage(wish, found, language, new Labels(messages, Locale.of(language)));
      return rendering.render(view, view.endsWith("list") ? page.model() : page.fragment(), Locale.of(language), request,
          response);
    }, request, response);
  }

  /** Names to choose from while she types, as the options of a {@code datalist}. */
  @GetMapping("/search/fragments/suggest")
  void suggest(@RequestParam(defaultValue = "") String q, Locale locale, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    var typed = Wish.forAnything().with(q).text();
    var language = language(locale);
    answers.send("suggest", typed, language, HTML, () -> rendering.render("search/suggest",
        Map.of("names", index.suggest(typed, language, MOST_SUGGESTIONS)), Locale.of(language), request, response), request,
        response);
  }

  static String language(Locale locale) {
    return locale.getLanguage().equals("ko") ? "ko" : "en";
  }
}
