package igf.client.participation;

import igf.api.attendance.FactIntakeReceipt;
import igf.api.seat.SeatBody;
import igf.api.seat.SeatCounts;
import igf.api.seat.SeatTaken;
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
import org.jspecify.annotations.Nullable;

/** Seats and attendance of sessions. */
@Client(id = "igf", path = "/api/v1/sessions")
public interface AttendanceApi {

    /**
     * The fact that a person joined or left. Source and sequence identify it, so it may be sent repeatedly, late and in
     * any order.
     *
     * @param fact JOINED, LEFT
     * @param mode ONSITE, ONLINE
     */
    @Serdeable
    record PresenceEvent(String registrationId, String fact, String mode, Instant at, String source, long sequence) {}

    /**
     * Attendance in figures. A number that counts few people is null, and so are others that would reveal it.
     *
     * @param byStakeholderGroup people by code
     * @param byRegion people by code
     * @param byGender people by code
     */
    @Serdeable
    record Figures(
            PresenceCounts onsite,
            PresenceCounts online,
            @Nullable Double minutesMedian,
            Map<String, @Nullable Integer> byStakeholderGroup,
            Map<String, @Nullable Integer> byRegion,
            Map<String, @Nullable Integer> byGender,
            @Nullable Integer firstTimers) {}

    /**
     * @param present people who joined and have not left
     * @param peak most people present at one time
     * @param people people who were ever present
     */
    @Serdeable
    record PresenceCounts(
            @Nullable Integer present,
            @Nullable Integer peak,
            @Nullable Integer people) {}

    @Get("/{session}/seats")
    SeatCounts seats(String session);

    /** Takes a seat. With {@code inPlaceOf}, it releases another seat in the same step; both happen or neither. */
    @Post("/{session}/seats")
    SeatTaken reserveSeat(String session, @Body SeatBody seat);

    @Delete("/{session}/seats/{seat}")
    HttpResponse<?> releaseSeat(String session, String seat);

    /** Accepts up to 1000 facts. The response lists invalid ones; the others are recorded. */
    @Post("/{session}/attendance")
    FactIntakeReceipt recordAttendance(String session, @Body List<PresenceEvent> facts);

    @Get("/{session}/attendance")
    Figures attendance(String session);
}
