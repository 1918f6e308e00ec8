/** Named places where a process can be made to end at once, to show that nothing is lost there. Never in ordinary use. */
@NullMarked
package igf.platform.fault;

import org.jspecify.annotations.NullMarked;
