/** The API and the read model of requests to swap places. */
@NullMarked
package igf.scheduling.swap.web;

import org.jspecify.annotations.NullMarked;
