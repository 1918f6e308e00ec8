/** Journeys by pages, in a browser; every page that they come to is looked at closely. */
@NullMarked
package igf.acceptance.page;

import org.jspecify.annotations.NullMarked;
