/** What the exports look like. */
@NullMarked
package igf.scheduling.export.web;

import org.jspecify.annotations.NullMarked;
