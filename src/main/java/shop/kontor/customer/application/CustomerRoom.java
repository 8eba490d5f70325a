package shop.kontor.customer.application;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import shop.kontor.customer.domain.Accounts;

@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = Accounts.class)
class CustomerRoom {
}
