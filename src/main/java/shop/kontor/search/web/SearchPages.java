package shop.kontor.search.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.catalog.ProductId;
import shop.kontor.search.application.ProductIndex;
import shop.kontor.search.domain.Found;
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
    var language = language(locale);
    answers.send("search/list", wish, language, HTML, () -> rendering.render("search/list",
        page(wish, index.find(wish, language), language).model(), Locale.of(language), request, response), request,
        response);
  }

  private ListPage page(Wish wish, Found found, String language) {
    return new ListPage(wish, found, language, new Labels(messages, Locale.of(language)));
  }

  private record Without(Wish wish, ProductId except) {}

  /**
   * Cards alone: {@code category}, {@code sort} and the other parameters of a list, at most {@code limit} of them, and
   * without the product {@code except}, whose page this may be for. While nothing at all is known, as in the first seconds
   * of a shop, they ask again by themselves.
   */
  @GetMapping("/search/fragments/products")
  void products(@ModelAttribute Asked asked, @RequestParam(defaultValue = "8") String limit,
      @RequestParam(required = false) ProductId except, Locale locale, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    if (!limit.matches("[1-9]\\d?") || Integer.parseInt(limit) > MOST_CARDS) {
      throw new IllegalArgumentException("A list to include has 1 to " + MOST_CARDS + " products");
    }
    var most = Integer.parseInt(limit);
    var language = language(locale);
    // one more is looked for, in place of the one that is left out
    var wish = asked.wish(except == null ? most : most + 1);
    answers.send("search/products", new Without(wish, except), language, HTML, () -> {
      var found = index.find(wish, language).without(except, most);
      var model = new HashMap<>(page(wish, found, language).fragment());
      if (found.cards().isEmpty() && index.find(Wish.forAnything(), language).total() == 0) {
        model.put("again", request.getRequestURI() + "?" + Objects.toString(request.getQueryString(), ""));
      }
      return rendering.render("search/products", model, Locale.of(language), request, response);
    }, request, response);
  }

  /** Names to choose from while she types, as the options of a {@code datalist}. */
  @GetMapping("/search/fragments/suggest")
  void suggest(@RequestParam(defaultValue = "") String q, Locale locale, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    var typed = Wish.forAnything().with(q).text();
    var language = language(locale);
    answers.send("suggest", typed, language, HTML, () -> rendering.render("search/suggest",
        Map.of("names", index.suggest(typed, language, MOST_SUGGESTIONS)), Locale.of(language), request, response),
        request,
        response);
  }

  static String language(Locale locale) {
    return locale.getLanguage().equals("ko") ? "ko" : "en";
  }
}
