package shop.kontor.cart.application;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import shop.kontor.cart.domain.Carts;

@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = Carts.class)
class CartRoom {
}
