package shop.kontor.foundation.gateway;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.filter.OrderedFormContentFilter;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.kontor.foundation.house.Addresses;
import shop.kontor.foundation.ids.Ids;

/** Stands beside Spring's own servlet, and takes from it the paths of rooms whose address is known. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GatewayConfiguration {

  @Bean
  Routes routes(Addresses addresses) {
    return new Routes(addresses.byRoom());
  }

  /** @param patience how long a room may keep silent; live updates say something every 15 seconds */
  @Bean
  ServletContextInitializer forwarding(Routes routes, ObjectProvider<Tracer> tracer,
      ObjectProvider<Propagator> propagator, @Value("${kontor.elsewhere-patience:30s}") Duration patience) {
    return server -> {
      if (routes.patterns().isEmpty()) {
        return;
      }
      var servlet = server.addServlet("forwarding", new Forwarding(routes, tracer.getIfAvailable(() -> Tracer.NOOP),
          propagator.getIfAvailable(() -> Propagator.NOOP)));
      servlet.addMapping(routes.patterns().toArray(String[]::new));
      servlet.setAsyncSupported(true);
      // no limit to the whole of an answer: live updates go on for half an hour
      servlet.setInitParameters(Map.of("preserveHost", "true", "viaHost", "kontor-" + Ids.next(), "maxConnections",
          "32768", "idleTimeout", Long.toString(patience.toMillis()), "timeout", "0"));
    };
  }

  /** Spring reads forms of PUT, PATCH and DELETE ahead of whoever handles them; what is sent on must be left unread. */
  @Bean
  OrderedFormContentFilter formContentFilter(Routes routes) {
    return new OrderedFormContentFilter() {
      @Override
      protected boolean shouldNotFilter(HttpServletRequest request) {
        return routes.to(request.getServletPath()).isPresent();
      }
    };
  }
}
