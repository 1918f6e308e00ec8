package igf.api.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A search for people.
 *
 * @param text words of a name or an affiliation; all must occur, in any case
 * @param email the whole address
 * @param role OWNER, ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR, and more may be added by later
 *     versions: only people with this role, and only these roles of theirs
 * @param limit how many people at most; 50 if left out
 */
public record EditionPeopleSearch(
        @Size(max = 200) @Nullable String text,
        @Size(max = 320) @Nullable String email,
        @Size(max = 50) @Nullable String role,
        @Min(1) @Max(1000) @Nullable Integer limit) {}
