package shop.kontor.studio.application;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StudioRoom {
}
