package igf.client.participation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Seats of sessions, and who was there. */
@Client(id = "igf", path = "/api/v1/sessions")
public interface AttendanceApi {

    /** @param state CONFIRMED, WAITLISTED @param position on the waiting list */
    @Serdeable
    record Seat(String id, String state, @Nullable Integer position) {}

    /** @param attendance ONSITE, ONLINE */
    @Serdeable
    record TakeSeat(String registrationId, String attendance) {}

    /** @param attendance ONSITE, ONLINE @param inPlaceOf the session in whose room the person's seat is given back */
    @Serdeable
    record SwapSeat(String registrationId, String attendance, String inPlaceOf) {}

    /**
     * How full a session is.
     *
     * @param capacity of the room
     * @param confirmed seats in the room that are taken
     * @param online confirmed seats online
     * @param waitlisted who wait for one in the room
     * @param fixed whether the session has ended, so that seats stay as they are
     */
    @Serdeable
    record Seats(int capacity, int confirmed, int online, int waitlisted, boolean fixed) {}

    /**
     * What became of facts.
     *
     * @param taken were new
     * @param repeated were known already
     * @param refused are wrong
     */
    @Serdeable
    record Receipt(int taken, int repeated, List<Refused> refused) {}

    /**
     * A fact that is wrong.
     *
     * @param index where it stands in what was sent, from 0
     * @param rule by its name, as in problems
     * @param detail the same in words
     */
    @Serdeable
    record Refused(int index, String rule, String detail) {}

    /**
     * Somebody came or went. Source and sequence are the fact's identity: it may be sent again, late and in any order.
     *
     * @param fact JOINED, LEFT
     * @param mode ONSITE, ONLINE
     */
    @Serdeable
    record Fact(String registrationId, String fact, String mode, Instant at, String source, long sequence) {}

    /** The {@code by…} maps count people by code and hide small cells; totals are always exact. */
    @Serdeable
    record Figures(
            Presence onsite,
            Presence online,
            @Nullable Double minutesMedian,
            Map<String, Integer> byStakeholderGroup,
            Map<String, Integer> byRegion,
            Map<String, Integer> byGender,
            @Nullable Integer firstTimers) {}

    /** @param present now @param peak most at one time @param people different ones */
    @Serdeable
    record Presence(int present, int peak, int people) {}

    /** How full the session is. */
    @Get("/{session}/seats")
    Seats seats(String session);

    @Post("/{session}/seats")
    Seat takeSeat(String session, @Body TakeSeat seat);

    /** Takes a seat and gives another one back, or does neither. */
    @Post("/{session}/seats")
    Seat swapSeat(String session, @Body SwapSeat seat);

    @Delete("/{session}/seats/{seat}")
    HttpResponse<?> giveSeatBack(String session, String seat);

    /** Up to 1000 at once; those that are wrong are named and the others taken. */
    @Post("/{session}/attendance")
    Receipt record(String session, @Body List<Fact> facts);

    @Get("/{session}/attendance")
    Figures attendance(String session);
}
