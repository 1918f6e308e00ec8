/** Calls that ask for a plan, show it, and apply it. */
@NullMarked
package igf.scheduling.plan.web;

import org.jspecify.annotations.NullMarked;
