/** What third parties' tools rest on: webhooks, letters, keys, and how the system is run. */
@NullMarked
package igf.acceptance.tool;

import org.jspecify.annotations.NullMarked;
