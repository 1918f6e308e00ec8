package igf.client.participation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Somebody who takes part in an edition.
 *
 * @param state CONFIRMED, CANCELLED or ERASED
 * @param seats that they hold or wait for, where one registration is read
 */
@Serdeable
public record Registration(
        String id,
        @Nullable String personId,
        String state,
        @Nullable String name,
        @Nullable String email,
        @Nullable List<Seat> seats) {

    /**
     * A seat of theirs.
     *
     * @param attendance ONSITE, ONLINE
     * @param state CONFIRMED, WAITLISTED
     * @param position on the waiting list
     */
    @Serdeable
    public record Seat(
            String id,
            String sessionId,
            String attendance,
            String state,
            @Nullable Integer position) {}

    /**
     * A registration as its person's own data show it. What nobody stated is null; what was of somebody erased is
     * {@code (erased)}.
     *
     * @param personId of this edition alone
     * @param state CONFIRMED, CANCELLED or ERASED
     * @param codeOfConduct the version that the person accepted
     */
    @Serdeable
    public record Kept(
            String id,
            String edition,
            String personId,
            String state,
            @Nullable String name,
            @Nullable String email,
            @Nullable String gender,
            @Nullable String affiliation,
            @Nullable String country,
            @Nullable String stakeholderGroup,
            @Nullable String region,
            @Nullable String language,
            @Nullable String attendance,
            boolean firstTime,
            String codeOfConduct) {}

    /** @param codeOfConduct the version that the person accepts */
    @Serdeable
    public record New(
            String name,
            String email,
            @Nullable String affiliation,
            @Nullable String country,
            String stakeholderGroup,
            @Nullable String region,
            @Nullable String gender,
            @Nullable String language,
            @Nullable String attendance,
            @Nullable Boolean firstTime,
            String codeOfConduct) {

        /** With what must be told only. */
        public static New of(String name, String email, String stakeholderGroup, String codeOfConduct) {
            return new New(name, email, null, null, stakeholderGroup, null, null, null, null, null, codeOfConduct);
        }
    }
}
