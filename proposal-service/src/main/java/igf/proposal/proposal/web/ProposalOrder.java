package igf.proposal.proposal.web;

import static java.util.Comparator.comparing;

import igf.platform.web.list.SortOrder;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.receipt.Receipt;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The orders in which proposals can be listed. Drafts without a number are last, or first in the reverse order. */
final class ProposalOrder {

    static final Set<String> MEMBERS = Set.of("number", "title", "updatedAt");

    private ProposalOrder() {}

    /** @param forSecretariat whether the reader knows of unannounced decisions */
    static Comparator<StoredProposal> comparator(SortOrder order, boolean forSecretariat) {
        Comparator<StoredProposal> byMember = switch (order.member()) {
            case "title" -> comparing(ProposalOrder::title);
            case "updatedAt" -> comparing(proposal -> updatedAt(proposal, forSecretariat));
            default -> comparing(ProposalOrder::number);
        };
        return order.direct(byMember).thenComparing(StoredProposal::id);
    }

    private static String title(StoredProposal proposal) {
        return Objects.requireNonNullElse(proposal.content().toContent().title(), "")
                .toLowerCase(Locale.ROOT);
    }

    private static Instant updatedAt(StoredProposal proposal, boolean forSecretariat) {
        return Objects.requireNonNullElse(proposal.changedAt(forSecretariat), Instant.MIN);
    }

    private static int number(StoredProposal proposal) {
        return proposal.receipt().map(Receipt::number).orElse(Integer.MAX_VALUE);
    }
}
