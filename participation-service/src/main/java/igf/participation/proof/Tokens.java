package igf.participation.proof;

import igf.platform.people.Credentials;
import igf.platform.web.Allow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's tokens, for apps and from mailed links.
 *
 * @param items the valid tokens, the oldest first
 * @param deleted tokens deleted in the last 90 days, the latest deletion first
 * @param next always null, since there is one page
 */
record Tokens(
        List<Token> items,
        List<DeletedToken> deleted,
        @Nullable String next) {

    /**
     * A token that was deleted in the last 90 days.
     *
     * @param id the token's id
     * @param name the name that its owner gave it
     * @param scopes what the token allowed
     * @param createdBy subject that created it, {@code link} for a mailed link; null if an earlier version of the
     *     service created it
     * @param createdAt when it was created
     * @param deletedBy subject that deleted it
     * @param deletedAt when it was deleted
     */
    record DeletedToken(
            UUID id,
            String name,
            Set<String> scopes,
            @Nullable String createdBy,
            Instant createdAt,
            @Nullable String deletedBy,
            @Nullable Instant deletedAt) {

        static DeletedToken of(Credentials.StoredCredential stored) {
            var trail = stored.trail();
            return new DeletedToken(
                    stored.id(),
                    stored.grant().name(),
                    new TreeSet<>(stored.grant().scopes()),
                    trail.createdBy(),
                    stored.createdAt(),
                    trail.deletedBy(),
                    trail.deletedAt());
        }
    }

    static final Set<String> SCOPES = Set.of(Allow.ME, Allow.SUBMIT);

    static Tokens of(Credentials credentials, UUID person, Instant now) {
        return new Tokens(
                credentials.findByPerson(person, now).stream()
                        .filter(Tokens::isBearer)
                        .map(Token::of)
                        .toList(),
                credentials.findDeletedByPerson(person, now).stream()
                        .filter(Tokens::isBearer)
                        .map(DeletedToken::of)
                        .toList(),
                null);
    }

    /** Leaves out calendar addresses, which are stored as credentials too. */
    private static boolean isBearer(Credentials.StoredCredential stored) {
        return SCOPES.containsAll(stored.grant().scopes());
    }
}
