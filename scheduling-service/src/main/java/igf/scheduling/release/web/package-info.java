/** The API of releases. */
@NullMarked
package igf.scheduling.release.web;

import org.jspecify.annotations.NullMarked;
