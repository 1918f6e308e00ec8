package igf.api.registration;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its person sees it. Members that were not given are null; erased values are
 * {@code (erased)}, but an erased affiliation is null.
 *
 * @param id the registration's id
 * @param edition the edition's slug
 * @param state CONFIRMED, CANCELLED or ERASED
 * @param personId the id that the edition has for the person
 * @param name as given
 * @param email the address
 * @param affiliation as given
 * @param stakeholderGroup as given
 * @param region as given
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param firstTime whether it is the person's first forum
 * @param gender FEMALE, MALE, OTHER or UNDISCLOSED
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47 tag
 * @param codeOfConduct the version accepted
 * @param seats seats and places on waiting lists
 * @param version number of its changes, from 0; {@code If-Match} compares it
 */
public record ShownRegistration(
        UUID id,
        String edition,
        UUID personId,
        RegistrationStateStatus state,
        @Nullable String name,
        @Nullable String email,

        @Schema(allowableValues = {"FEMALE", "MALE", "OTHER", "UNDISCLOSED", "(erased)"}) @Nullable
        String gender,

        @Nullable String affiliation,
        @Nullable String country,
        StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable String language,
        Attendance attendance,
        boolean firstTime,
        String codeOfConduct,
        List<HeldSeat> seats,
        long version) {

    /**
     * A seat, or a place on the waiting list.
     *
     * @param id the seat's id
     * @param sessionId the session's id
     * @param attendance whether the seat is in the room or online
     * @param state CONFIRMED or WAITLISTED
     * @param position position on the waiting list, from 1; null with a seat
     */
    public record HeldSeat(
            UUID id,
            UUID sessionId,
            Mode attendance,
            SeatState state,
            @Nullable Integer position) {}
}
