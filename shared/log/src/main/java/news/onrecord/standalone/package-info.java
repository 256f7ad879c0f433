/** The jar by itself: one command line over the verifier and the witness. */
@NullMarked
package news.onrecord.standalone;

import org.jspecify.annotations.NullMarked;
