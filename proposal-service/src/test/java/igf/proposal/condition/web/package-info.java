@NullMarked
package igf.proposal.condition.web;

import org.jspecify.annotations.NullMarked;
