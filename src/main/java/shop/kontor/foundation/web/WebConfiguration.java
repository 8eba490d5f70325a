package shop.kontor.foundation.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import shop.kontor.foundation.sharing.Neighbours;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  /** Every room's words, {@code messages/<room>.properties}. */
  @Bean
  static MessageSource messageSource() throws IOException {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(Arrays.stream(
            new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
        .map(file -> Objects.requireNonNull(file.getFilename()).replaceFirst("(_[a-z]{2})?\\.properties$", ""))
        .distinct().sorted().map(name -> "messages/" + name).toArray(String[]::new));
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /** There is one in a house without its web server, too: rooms tell it what changed, and nobody watches. */
  @Bean
  LiveUpdates liveUpdates(Neighbours neighbours) {
    return new LiveUpdates(neighbours);
  }

  /** Without a web server, too: a room also writes down why it refused something. */
  @Bean
  Sentences sentences(MessageSource messages) {
    return new Sentences(messages);
  }

  private static Optional<Locale> language(String value) {
    return LANGUAGES.stream().filter(known -> known.getLanguage().equals(value)).findFirst();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Servlet implements WebMvcConfigurer {

    /** What she chose before, else what her browser prefers, else English. */
    @Bean
    static LocaleResolver localeResolver() {
      var resolver = new CookieLocaleResolver("kontor-lang") {
        @Override
        protected Locale parseLocaleValue(String value) {
          return language(value).orElse(null);
        }
      };
      resolver.setCookieMaxAge(Duration.ofDays(365));
      resolver.setCookieSameSite("Lax");
      resolver.setRejectInvalidCookies(false);
      resolver.setDefaultLocaleFunction(request -> {
        var accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.length() > 200) {
          return Locale.ENGLISH;
        }
        try {
          var match = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
          return match == null ? Locale.ENGLISH : match;
        } catch (IllegalArgumentException e) {
          return Locale.ENGLISH;
        }
      });
      return resolver;
    }

    /** {@code ${@importMap.text()}} in a page whose scripts are modules. */
    @Bean
    ImportMap importMap() {
      return new ImportMap();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      var change = new LocaleChangeInterceptor() {
        @Override
        protected Locale parseLocaleValue(String value) {
          return language(value).orElseThrow(() -> new IllegalArgumentException("The shop does not speak " + value));
        }
      };
      change.setParamName("lang");
      change.setIgnoreInvalidLocale(true);
      // a picture says nothing of what its reader prefers
      registry.addInterceptor(change).excludePathPatterns("/*/pictures/**");
      registry.addInterceptor(new OnePageManyReaders());
      registry.addInterceptor(new OctetsByStream());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      StaticFiles.serve(registry);
    }

    @Bean
    ShopAddress shopAddress(@Value("${kontor.address:}") String setting, @Value("${server.port:8080}") int port) {
      return new ShopAddress(setting, "http://localhost:" + port);
    }

    @Bean
    Imprint imprint(@Value("${kontor.imprint.name:Kontor}") String name,
        @Value("${kontor.imprint.address:}") String address, @Value("${kontor.imprint.vat-id:}") String vatId) {
      return new Imprint(name.strip(), address.strip(), vatId.strip());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
      var filter = new FilterRegistrationBean<>(new BodyLimit());
      filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
      return filter;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastWord() {
      return server -> server.addContextCustomizers(
          house -> house.getParent().getPipeline().addValve(new LastWord()));
    }

    /** Comes before all that might read. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyPatience(
        @Value("${kontor.web.body-patience:30s}") Duration patience) {
      return server -> server.addEngineValves(new BodyPatience(patience));
    }

    @Bean
    static WebMvcRegistrations mappings() {
      return new WebMvcRegistrations() {
        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
          return new Mappings();
        }
      };
    }

    @Bean
    PrintedPages printedPages(ObjectProvider<ThymeleafViewResolver> views) {
      return new PrintedPages(views);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor firstAnswer(ObjectProvider<JdbcClient> jdbc, ObjectProvider<PlatformTransactionManager> transactions,
        ObjectProvider<JsonMapper> json, ObjectProvider<Clock> clock) {
      return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Idempotent.class),
          new LazyFirstAnswer(() -> new FirstAnswer(jdbc.getObject(),
              new TransactionTemplate(transactions.getObject()), json.getObject(), clock.getObject())));
    }
  }
}
