/** PostgreSQL's own programs: unpacked, run by whoever may run them, and started again where they were killed. */
@NullMarked
package igf.platform.embedded.postgres;

import org.jspecify.annotations.NullMarked;
