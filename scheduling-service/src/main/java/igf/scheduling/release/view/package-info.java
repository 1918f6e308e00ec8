/** Every release, whole, and each session as the public knows it. */
@NullMarked
package igf.scheduling.release.view;

import org.jspecify.annotations.NullMarked;
