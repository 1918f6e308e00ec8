/** The gateway's own calls to services. */
@NullMarked
package igf.gateway.service;

import org.jspecify.annotations.NullMarked;
