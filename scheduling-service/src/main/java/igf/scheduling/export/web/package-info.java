/** The formats, and the addresses that serve them. */
@NullMarked
package igf.scheduling.export.web;

import org.jspecify.annotations.NullMarked;
