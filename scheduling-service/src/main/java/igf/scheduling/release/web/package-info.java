/** The API and the read model of releases. */
@NullMarked
package igf.scheduling.release.web;

import org.jspecify.annotations.NullMarked;
