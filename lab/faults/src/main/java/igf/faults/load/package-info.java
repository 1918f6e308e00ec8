/** Seeded calls over HTTP, each recorded when it begins and when it ends. */
@NullMarked
package igf.faults.load;

import org.jspecify.annotations.NullMarked;
