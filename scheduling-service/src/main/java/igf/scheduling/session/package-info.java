/** Sessions, their placements and their clashes. */
@NullMarked
package igf.scheduling.session;

import org.jspecify.annotations.NullMarked;
