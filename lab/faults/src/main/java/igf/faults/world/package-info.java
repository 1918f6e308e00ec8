/** The system under test in processes that can be killed, and access to its stores. */
@NullMarked
package igf.faults.world;

import org.jspecify.annotations.NullMarked;
