package shop.kontor.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.search.application.ProductIndex;
import shop.kontor.search.domain.Wish;
import tools.jackson.databind.json.JsonMapper;

/** The list of products for software. */
@RestController
@ConditionalOnWebApplication
@PermitAll
class SearchApi {

  private static final String PATH = "/search/api/products";

  private final ProductIndex index;
  private final Answers answers;
  private final MessageSource messages;
  private final JsonMapper json;

  SearchApi(ProductIndex index, Answers answers, MessageSource messages, JsonMapper json) {
    this.index = index;
    this.answers = answers;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping(PATH)
  @Operation(summary = "Finds products", description = "24 to a page, in the language of ?lang= or Accept-Language."
      + " Words are plain words of English or Korean. Pages go up to 200: narrow the search to see what lies beyond.")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json",
      schema = @Schema(implementation = ProductList.class)))
  void products(@ParameterObject Asked asked, Locale locale, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var wish = asked.wish(Wish.PAGE);
    var language = SearchPages.language(locale);
    answers.send("api", wish, language, "application/json", () -> json.writeValueAsString(ProductList.of(wish,
        index.find(wish, language), language, new Labels(messages, ListPage.locale(language)), PATH)), request,
        response);
  }
}
