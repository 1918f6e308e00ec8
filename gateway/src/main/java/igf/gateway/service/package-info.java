/** How pages ask services in the viewer's name, and what these answer. */
@NullMarked
package igf.gateway.service;

import org.jspecify.annotations.NullMarked;
