package igf.participation.seat.reaction;

import igf.participation.seat.SeatCommand;
import igf.platform.command.Commands;
import igf.platform.command.DeadlineCommand;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OverlapNoticeDeadline extends DeadlineCommand {

    static final String NAME = "seats.tell-overlaps";

    OverlapNoticeDeadline(Commands commands) {
        super(NAME, commands);
    }

    @Override
    protected Object command(String session, Instant due) {
        return new SeatCommand.AnnounceOverlaps(SeatCommand.seatsId(UUID.fromString(session)));
    }
}
