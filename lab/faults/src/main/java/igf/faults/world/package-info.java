/** An instance of the system in processes that can be killed, and ways to look into its stores. */
@NullMarked
package igf.faults.world;

import org.jspecify.annotations.NullMarked;
