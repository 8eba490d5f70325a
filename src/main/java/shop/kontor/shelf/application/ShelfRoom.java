package shop.kontor.shelf.application;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShelfRoom {
}
