/**
 * <b>Foundation</b>: the ground that all rooms stand on: the post between them, money, ids, texts, page layout, and who
 * is at the door. Knows no domain, and stays small.
 */
@ApplicationModule(displayName = "Foundation")
package shop.kontor.foundation;

import org.springframework.modulith.ApplicationModule;
