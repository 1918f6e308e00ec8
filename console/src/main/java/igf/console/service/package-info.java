/** How pages ask services in the viewer's name, and what these answer: refusals in the reader's words where there are any. */
@NullMarked
package igf.console.service;

import org.jspecify.annotations.NullMarked;
