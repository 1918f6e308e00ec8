@NullMarked
package igf.faults.world;

import org.jspecify.annotations.NullMarked;
