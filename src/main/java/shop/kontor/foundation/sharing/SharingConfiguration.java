package shop.kontor.foundation.sharing;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** H2 lets one process open a file; a PostgreSQL server lets in as many as come. */
@Configuration(proxyBeanMethods = false)
public class SharingConfiguration {

  private static final String SERVER = "'${spring.datasource.url:}'.startsWith('jdbc:postgresql:')";

  @Bean
  @ConditionalOnExpression("!" + SERVER)
  Alone alone() {
    return new Alone();
  }

  /** Has moved in before anybody else finds the books. */
  @Bean
  @ConditionalOnExpression(SERVER)
  Watch watch(DataSource dataSource) {
    var watch = new Watch(dataSource);
    watch.moveIn();
    return watch;
  }
}
