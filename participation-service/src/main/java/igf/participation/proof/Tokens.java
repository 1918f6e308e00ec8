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
 * A person's tokens: those of apps, and those from mailed links.
 *
 * @param items those in force, the oldest first
 * @param deleted those deleted in the last 90 days, the latest deletion first
 * @param next null: there is one page
 */
record Tokens(
        List<Token> items,
        List<DeletedToken> deleted,
        @Nullable String next) {

    /**
     * A token that was deleted in the last 90 days.
     *
     * @param id its id
     * @param name by which its owner told tokens apart
     * @param scopes what the token allowed
     * @param createdBy subject that made it, {@code link} for a mailed link; null if an earlier release made it
     * @param createdAt when it was made
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

        static DeletedToken of(Credentials.StoredCredential held) {
            var trail = held.trail();
            return new DeletedToken(
                    held.id(),
                    held.grant().name(),
                    new TreeSet<>(held.grant().scopes()),
                    trail.createdBy(),
                    held.createdAt(),
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
    private static boolean isBearer(Credentials.StoredCredential held) {
        return SCOPES.containsAll(held.grant().scopes());
    }
}
