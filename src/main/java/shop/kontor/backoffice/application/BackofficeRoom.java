package shop.kontor.backoffice.application;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import shop.kontor.backoffice.domain.Staff;

@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = Staff.class)
class BackofficeRoom {
}
