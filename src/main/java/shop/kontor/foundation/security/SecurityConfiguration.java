package shop.kontor.foundation.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import shop.kontor.foundation.sharing.Neighbours;
import shop.kontor.foundation.web.ImportMap;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Not a key by itself: what needs none must not get hold of it. */
  record Keyring(SecretKey house) {
    @Override
    public String toString() {
      return "the house key";
    }
  }

  @Bean
  Keyring keyring(@Value("${kontor.key:}") String configured, @Value("${kontor.data:./data}") Path data,
      Neighbours neighbours) {
    var key = HouseKey.of(configured, data);
    neighbours.agree("kontor.key", HouseKey.fingerprint(key), "Give all processes on one database the same kontor.key:"
        + " else each would take those for strangers whom another has signed in.");
    return new Keyring(key);
  }

  @Bean
  Passports passports(Keyring keyring, EndedPassports ended, Clock clock) {
    return new Passports(keyring.house(), ended, clock);
  }

  @Bean
  Seals seals(Keyring keyring) {
    return new Seals(keyring.house());
  }

  @Bean
  PasswordEncoder passwordEncoder(@Value("${kontor.password-rounds:310000}") int rounds) {
    return new Passwords(rounds);
  }

  /** Its parts are on the disk before any handler is looked for. */
  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Web implements WebMvcConfigurer {

    private final Passports passports;
    private final Readers readers;

    Web(Passports passports, Environment settings) {
      this.passports = passports;
      this.readers = Readers.of(settings);
    }

    /** A span for each filter of each request costs more than most requests do, and tells nobody anything. */
    @Bean
    static SecurityObservationSettings noSpansForFilters() {
      return SecurityObservationSettings.noObservations();
    }

    /** Handlers are guarded by {@link Door}; here is what is not a handler of the house. */
    @Bean
    SecurityFilterChain doors(HttpSecurity http, ImportMap imports) throws Exception {
      return http
          .csrf(AbstractHttpConfigurer::disable)
          .httpBasic(AbstractHttpConfigurer::disable)
          .formLogin(AbstractHttpConfigurer::disable)
          .logout(AbstractHttpConfigurer::disable)
          .requestCache(AbstractHttpConfigurer::disable)
          .anonymous(AbstractHttpConfigurer::disable)
          .servletApi(AbstractHttpConfigurer::disable)
          .sessionManagement(AbstractHttpConfigurer::disable)
          .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
          .addFilterBefore(new SameOrigin(), AuthorizationFilter.class)
          .addFilterBefore(new PassportControl(passports, readers), AuthorizationFilter.class)
          .authorizeHttpRequests(requests -> requests
              .requestMatchers("/actuator/health/**", "/actuator/health").permitAll()
              .requestMatchers("/actuator/**").hasRole("STAFF")
              .requestMatchers(SecurityConfiguration::isUpload).hasRole("STAFF")
              .anyRequest().permitAll())
          .headers(headers -> headers
              .cacheControl(cache -> cache.disable())
              .contentSecurityPolicy(policy ->
                  policy.policyDirectives("default-src 'self'; script-src 'self' " + imports.source()
                      + "; img-src 'self' https: data:;"
                      + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none';"
                      + " form-action 'self'")))
          .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(new Door());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(new CallerArgument(passports));
    }
  }
}
