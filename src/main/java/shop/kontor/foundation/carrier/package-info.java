/**
 * Carries the post between processes. The post knows {@link shop.kontor.foundation.carrier.Carrier} only; that Kafka
 * carries it is known here and nowhere else. No room has to do with it.
 */
package shop.kontor.foundation.carrier;
