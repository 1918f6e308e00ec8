/**
 * Shared code of all pages: the viewer, the frame, and the edition. A page's handler takes a
 * {@link igf.console.page.PageContext} and calls services through {@link igf.console.service.Services}. Texts are in
 * {@code console/words}, template fragments in {@code frame.html} and {@code parts.html}.
 */
@NullMarked
package igf.console.page;

import org.jspecify.annotations.NullMarked;
