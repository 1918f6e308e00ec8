/** Journeys by pages in a browser; each visited page is checked. */
@NullMarked
package igf.acceptance.page;

import org.jspecify.annotations.NullMarked;
