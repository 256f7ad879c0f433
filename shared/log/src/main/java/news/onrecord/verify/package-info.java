/**
 * What a stranger runs to check an On Record without believing it: a log that is served, a folder with one, or an
 * evidence bundle. It needs the JDK and the package {@code news.onrecord.log}, and decides by the bytes alone.
 */
@NullMarked
package news.onrecord.verify;

import org.jspecify.annotations.NullMarked;
