@NullMarked
package igf.platform.trace;

import org.jspecify.annotations.NullMarked;
