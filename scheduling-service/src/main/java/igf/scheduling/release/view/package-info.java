/** The releases as stored in the read model. */
@NullMarked
package igf.scheduling.release.view;

import org.jspecify.annotations.NullMarked;
