/** What plans look like. */
@NullMarked
package igf.scheduling.plan.web;

import org.jspecify.annotations.NullMarked;
