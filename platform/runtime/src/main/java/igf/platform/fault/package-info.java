/** Named points where a process can be halted, to show that nothing is lost there. Never used in production. */
@NullMarked
package igf.platform.fault;

import org.jspecify.annotations.NullMarked;
