/** Who may come in, and what they may do: people, machines, sessions, and the audit records of all three. */
@NullMarked
package news.onrecord.access;

import org.jspecify.annotations.NullMarked;
