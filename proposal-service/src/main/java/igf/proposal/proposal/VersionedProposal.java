package igf.proposal.proposal;

/**
 * A proposal as the write side sees it.
 *
 * @param version what {@code ETag} and {@code If-Match} go by
 */
public record VersionedProposal(long version, ProposalState state) {}
