package shop.kontor.inventory.application;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import shop.kontor.inventory.domain.Locations;

@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = Locations.class)
class InventoryRoom {
}
