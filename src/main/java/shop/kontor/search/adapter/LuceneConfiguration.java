package shop.kontor.search.adapter;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.kontor.search.application.ProductIndex;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

  /** Lies beside the books: on disk if they do, in memory if they do. */
  @Bean
  ProductIndex productIndex(@Value("${kontor.data:./data}") Path data, @Value("${spring.datasource.url}") String books,
      JsonMapper json, MessageSource messages) {
    return new LuceneIndex(books.startsWith("jdbc:h2:mem:") ? null : data.resolve("search"),
        new Documents(json, messages), new Finder(json));
  }
}
