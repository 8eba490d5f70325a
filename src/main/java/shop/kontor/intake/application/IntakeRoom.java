package shop.kontor.intake.application;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import shop.kontor.intake.domain.Feeds;

@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = Feeds.class)
class IntakeRoom {
}
