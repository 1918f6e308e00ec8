@NullMarked
package igf.scheduling.plan.view;

import org.jspecify.annotations.NullMarked;
