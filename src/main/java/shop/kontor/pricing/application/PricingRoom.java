package shop.kontor.pricing.application;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PricingRoom {
}
