package shop.kontor.foundation.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/**
 * Finds none, for the foundation has no repositories. In a process whose rooms have none either, Spring Boot would look
 * for them by itself, in rooms elsewhere too: it does so unless somebody has looked.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = NoRepositories.class)
class NoRepositories {
}
