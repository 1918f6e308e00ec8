/**
 * What all pages have in common: who looks at them, the frame around them, and how they ask services in the viewer's name. A page's
 * handler takes a {@link igf.console.page.Visit} and asks by {@link igf.console.service.Services}; its words lie in
 * {@code console/words}, its fragments in {@code frame.html} and {@code parts.html}.
 */
@NullMarked
package igf.console.page;

import org.jspecify.annotations.NullMarked;
