@NullMarked
package igf.scheduling.guide;

import org.jspecify.annotations.NullMarked;
