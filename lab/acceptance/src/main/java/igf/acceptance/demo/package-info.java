/** Fills a demo edition through the public API, so that every page has content. All people are invented. */
@NullMarked
package igf.acceptance.demo;

import org.jspecify.annotations.NullMarked;
