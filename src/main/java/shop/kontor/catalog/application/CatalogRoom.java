package shop.kontor.catalog.application;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import shop.kontor.catalog.domain.Products;

@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackageClasses = Products.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class CatalogRoom {
}
