package shop.kontor.agents.application;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgentsRoom {
}
