/**
 * The running system: read models, long operations, the demo clock and its mailbox.
 */
@NullMarked
package igf.client.operation;

import org.jspecify.annotations.NullMarked;
