package shop.kontor.context.application;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContextRoom {
}
