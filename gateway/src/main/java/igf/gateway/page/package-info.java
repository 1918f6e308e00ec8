/**
 * What all pages have in common: who looks at them, the frame around them, and how they ask services in the viewer's name. A page's
 * handler takes a {@link igf.gateway.page.Visit} and asks by {@link igf.gateway.service.Services}; its words lie in
 * {@code gateway/words}, its fragments in {@code frame.html} and {@code parts.html}.
 */
@NullMarked
package igf.gateway.page;

import org.jspecify.annotations.NullMarked;
