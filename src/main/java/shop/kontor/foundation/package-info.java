/**
 * <b>Foundation</b>: the ground that all rooms stand on: the post between them, money, ids, texts, page layout, and who
 * is at the door. Knows no domain, and stays small. Serves the ports of each room's data products, at
 * {@code /{room}/data}, and what is said between rooms as AsyncAPI, at {@code /api-docs/asyncapi.json}.
 */
@ApplicationModule(displayName = "Foundation")
package shop.kontor.foundation;

import org.springframework.modulith.ApplicationModule;
