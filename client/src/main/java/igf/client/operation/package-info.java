/** Administration: read models, dead letters, long operations, and the clock and mailbox of a demo. */
@NullMarked
package igf.client.operation;

import org.jspecify.annotations.NullMarked;
