@NullMarked
package igf.faults;

import org.jspecify.annotations.NullMarked;
