@NullMarked
package igf.proposal.proposal.view;

import org.jspecify.annotations.NullMarked;
