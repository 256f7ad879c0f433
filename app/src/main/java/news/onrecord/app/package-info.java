/**
 * The assembly: finds or starts PostgreSQL, puts the command side and the query side together, opens the door on
 * the loopback address and stops everything in reverse. It holds no rule of the newsroom.
 */
@NullMarked
package news.onrecord.app;

import org.jspecify.annotations.NullMarked;
